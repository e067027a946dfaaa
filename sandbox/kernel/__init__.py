"""What the Linux kernel denies to a worker, whatever the language policy let through.

One file a mechanism, each with an `apply` that returns whether it took hold, through ctypes: no library is needed.
`network` and `files` are applied to the zygote and inherited; `user` and `system_calls` by each worker to itself.
"""
