"""NumPy arrays of objects: their memory is never written as bytes, nor bytes taken for it.

The address of an object is no secret (`id`), so whoever writes pointers reads and writes any memory. These doors lead
there: `ndarray` with a buffer, the buffer of an array, strides that lay an object over a number, and memory that is
given back while a view still shows it. All are closed on the class itself, for every way to it.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
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
        if strides is not None and dtype.hasobject:
            raise TypeError("strides of objects are not available in the sandbox")
        if buffer is not None:
            lent = np.asarray(buffer).dtype if isinstance(buffer, np.ndarray) else None
            same = lent == dtype and not offset and strides is None  # as `numpy.matrix` does it
            if (dtype.hasobject or (lent is not None and lent.hasobject)) and not same:
                raise TypeError("a buffer of objects is not available in the sandbox")
            if lent is None:  # a view of bytes, which keeps their owner from moving them
                buffer = np.frombuffer(buffer, "u1")
        return original(cls, (shape, dtype, buffer, offset, strides, order), {})

    def read(array: Any) -> memoryview:
        return data.__get__(array).toreadonly()

    with mutable(np.ndarray):
        np.ndarray.__new__ = staticmethod(new)  # type: ignore
        np.ndarray.data = property(read)  # type: ignore
        np.ndarray.strides = property(np.ndarray.strides.__get__)  # type: ignore
        np.ndarray.resize = _resizing()  # type: ignore
    with mutable(np.nditer):  # it ends with its last view; closing gives the memory of the views back
        np.nditer.close = lambda iterator: None  # type: ignore
        np.nditer.__exit__ = lambda iterator, *error: None  # type: ignore


def _resizing() -> Any:
    """`ndarray.resize` that gives no memory back while the process lives: no count of references tells whether there is
    a view, as a program can keep one and drop the array itself.
    """
    import numpy as np

    flags, dtype, view = np.ndarray.flags.__get__, np.ndarray.dtype.__get__, np.ndarray.view
    kept: list[Any] = []

    def resize(array: Any, *shape: Any, refcheck: bool = True) -> None:
        bounds = np.empty(shape[0] if len(shape) == 1 else shape, "V0").shape
        gc.disable()  # a finalizer of the program must not change the array meanwhile
        try:
            if not (flags(array).owndata and flags(array).c_contiguous):
                raise ValueError("cannot resize this array: it does not own its data, or not in one piece")
            old, new = view(array, np.ndarray).reshape(-1), np.zeros(bounds, dtype(array))
            common = min(old.size, new.size)
            new.reshape(-1)[:common] = old[:common]
            kept.append(new)
            for start, size in _SHAPE:
                one, other = (ctypes.string_at(id(obj) + start, size) for obj in (array, new))
                ctypes.memmove(id(array) + start, other, size)
                ctypes.memmove(id(new) + start, one, size)
        finally:
            gc.enable()

    return resize


_SHAPE = (16, 32), (64, 4)
"""Where, and in how many bytes, a `PyArrayObject` has its data, dimensions and strides, and its flags."""


def _constructor(cls: type) -> Any:
    """What builds the instances of a class, called by itself."""
    slot = ctypes.pythonapi.PyType_GetSlot
    slot.restype, slot.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_int)
    return ctypes.PYFUNCTYPE(*[ctypes.py_object] * 4)(slot(cls, _NEW))


@contextlib.contextmanager
def mutable(cls: type) -> Iterator[None]:
    """A class written in C takes no new attributes, unless its flag says otherwise for a moment."""
    words = (ctypes.c_ulong * (type.__sizeof__(cls) // ctypes.sizeof(ctypes.c_ulong))).from_address(id(cls))
    flags = list(words).index(cls.__flags__)
    words[flags] &= ~_IMMUTABLE
    try:
        yield
    finally:
        words[flags] |= _IMMUTABLE
