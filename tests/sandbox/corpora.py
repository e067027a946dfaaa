"""Files of programs, each of which begins with a line `### name`; and what an attack aims at.

An attack that succeeds prints the canary or PWNED. `@FILE@` stands for a file that holds the canary, `@TARGET@` for a
path that must not come into being.
"""

from pathlib import Path


def programs(place: str) -> dict[str, str]:
    """Name -> source, of a file; or of a folder of files, each name with its file in front: `memory/strides`.

    Raises `ValueError` on a name that occurs twice.
    """
    path = Path(__file__).with_name(place)
    if path.is_file():
        return _programs(path)
    return {
        f"{file.stem}/{name}": source for file in sorted(path.iterdir()) for name, source in _programs(file).items()
    }


def _programs(file: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in ("\n" + file.read_text()).split("\n### ")[1:]:
        name, _, source = part.partition("\n")
        if name in found:
            raise ValueError(f"{file.name} has two programs called {name}")
        found[name] = source
    return found


CANARY = "canary-7f3a"


def aimed(source: str, directory: Path) -> str:
    """The attack with its file and its target in `directory`."""
    (directory / "canary").write_text(CANARY)
    return source.replace("@FILE@", str(directory / "canary")).replace("@TARGET@", str(directory / "target"))


def touched_files(text: str, directory: Path) -> bool:
    """Whether it read the canary or made the target, which is removed again."""
    made = list(directory.glob("target*"))
    for path in made:
        path.rmdir() if path.is_dir() else path.unlink()
    return bool(made) or CANARY in text


def through(text: str, directory: Path) -> bool:
    """Whether it had an effect that the sandbox is to prevent."""
    return touched_files(text, directory) or "PWNED" in text
