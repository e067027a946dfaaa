"""The engine behind `vllm:` models: processes of its own, which end when the program does.

this program (process.py) -> keeper.py -> server.py (engine.py, memory.py) -> vLLM's own EngineCore and worker
"""
