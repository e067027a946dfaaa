"""NumPy arrays of objects: their memory is never written as bytes, nor bytes taken for it.

The address of an object is no secret (`id`), so whoever writes pointers reads and writes any memory. Two doors lead
there: `ndarray` with a buffer, and the buffer of an array. Both are closed on the class itself, for every way to it.
"""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator
from typing import Any

_IMMUTABLE = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE
_NEW = 65  # Py_tp_new


def close_arrays() -> None:
    """Call once, before the first fork."""
    import numpy as np

    original = _constructor(np.ndarray)
    data: Any = np.ndarray.data

    def new(
        cls: Any,
        shape: Any,
        dtype: Any = float,
        buffer: Any = None,
        offset: Any = 0,
        strides: Any = None,
        order: Any = None,
    ) -> Any:
        dtype = np.dtype(dtype)
        if buffer is not None:
            lent = np.asarray(buffer).dtype if isinstance(buffer, np.ndarray) else None
            same = lent == dtype and not offset and strides is None  # as `numpy.matrix` does it
            if (dtype.hasobject or (lent is not None and lent.hasobject)) and not same:
                raise TypeError("a buffer of objects is not available in the sandbox")
        return original(cls, (shape, dtype, buffer, offset, strides, order), {})

    def read(array: Any) -> memoryview:
        return data.__get__(array).toreadonly()

    with _mutable(np.ndarray):
        np.ndarray.__new__ = staticmethod(new)  # type: ignore
        np.ndarray.data = property(read)  # type: ignore


def _constructor(cls: type) -> Any:
    """What builds the instances of a class, called by itself."""
    slot = ctypes.pythonapi.PyType_GetSlot
    slot.restype, slot.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_int)
    return ctypes.PYFUNCTYPE(*[ctypes.py_object] * 4)(slot(cls, _NEW))


@contextlib.contextmanager
def _mutable(cls: type) -> Iterator[None]:
    """A class written in C takes no new attributes, unless its flag says otherwise for a moment."""
    words = (ctypes.c_ulong * (type.__sizeof__(cls) // ctypes.sizeof(ctypes.c_ulong))).from_address(id(cls))
    flags = list(words).index(cls.__flags__)
    words[flags] &= ~_IMMUTABLE
    try:
        yield
    finally:
        words[flags] |= _IMMUTABLE
