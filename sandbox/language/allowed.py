"""Which modules and names a block may import: the allow-list, as data."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


STANDARD = _words("""
    __future__ math cmath fractions decimal statistics itertools functools collections collections.abc operator re
    string datetime calendar random heapq bisect typing dataclasses enum time copy numbers abc json textwrap
    unicodedata pprint warnings sys array contextlib graphlib hashlib io logging timeit traceback types
""")
"""Modules of the standard library."""

LIBRARIES = _words("sympy mpmath numpy networkx scipy")
"""Third-party packages, with those of their sub-modules that are loaded; each only where it is installed."""

PRELOADED = _words("""
    sympy.abc sympy.stats sympy.physics.units sympy.combinatorics sympy.geometry sympy.diffgeom sympy.crypto
    sympy.vector sympy.holonomic sympy.liealgebras sympy.physics.mechanics sympy.physics.vector sympy.categories
    sympy.parsing.sympy_parser sympy.solvers.inequalities sympy.integrals.risch sympy.tensor.array numpy.linalg
    numpy.random numpy.fft numpy.char numpy.testing numpy.polynomial numpy.polynomial.polynomial scipy.optimize
    scipy.integrate scipy.special scipy.stats scipy.linalg scipy.interpolate scipy.spatial
""")
"""Sub-modules that their packages load late or never."""

ONLY = {
    "abc": _words("ABC abstractmethod"),
    "array": _words("array typecodes"),
    "contextlib": _words("suppress nullcontext closing ExitStack ContextDecorator AbstractContextManager"),
    "dataclasses": _words("""
        dataclass field fields asdict astuple replace is_dataclass KW_ONLY InitVar FrozenInstanceError
    """),
    "enum": _words("Enum IntEnum StrEnum Flag IntFlag auto unique"),
    "functools": _words("""
        partial partialmethod reduce lru_cache cache cmp_to_key
    """),
    "graphlib": _words("TopologicalSorter CycleError"),
    "hashlib": _words("""
        new md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s
        algorithms_guaranteed
    """),
    "io": _words("StringIO"),
    "json": _words("load loads dump dumps JSONEncoder JSONDecodeError"),
    "logging": _words("DEBUG INFO WARNING ERROR CRITICAL"),
    "numbers": _words("Number Complex Real Rational Integral"),
    "random": _words("""
        random randint randrange choice choices shuffle sample uniform gauss normalvariate seed expovariate
        betavariate triangular getrandbits Random lognormvariate gammavariate paretovariate vonmisesvariate
        getstate setstate
    """),
    "re": _words("""
        compile match fullmatch search sub subn split findall finditer escape purge error Match Pattern RegexFlag
        NOFLAG IGNORECASE I MULTILINE M DOTALL S VERBOSE X ASCII A UNICODE U
    """),
    "string": _words("""
        ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits punctuation printable whitespace
        capwords Template
    """),
    "sympy.utilities.lambdify": _words("lambdify lambdastr implemented_function"),
    "sys": _words("maxsize float_info int_info version version_info hash_info byteorder platform getsizeof"),
    "time": _words("""
        time time_ns perf_counter perf_counter_ns monotonic monotonic_ns process_time sleep strftime gmtime localtime
        mktime asctime ctime struct_time
    """),
    "timeit": _words("default_timer"),
    "traceback": (),
    "types": (),
    "unicodedata": _words("name lookup numeric decimal digit category normalize"),
    "warnings": _words("filterwarnings simplefilter warn"),
    "numpy.char": _words("""
        add multiply mod capitalize center count decode encode endswith equal expandtabs find greater greater_equal
        index isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle isupper join less less_equal ljust
        lower lstrip not_equal partition replace rfind rindex rjust rpartition rsplit rstrip split splitlines
        startswith str_len strip swapcase title translate upper zfill
    """),
    "numpy.testing": _words("""
        assert_ assert_equal assert_almost_equal assert_approx_equal assert_array_equal assert_array_less
        assert_array_almost_equal assert_allclose
    """),
}
"""Of these modules only the names given; of the others all public ones but those below."""

WITHOUT = {
    "collections": _words("UserString"),
    "copy": _words("dispatch_table"),
    "operator": _words("attrgetter methodcaller"),
    "typing": _words("get_type_hints ForwardRef runtime_checkable no_type_check no_type_check_decorator"),
    "mpmath": _words(
        "identify runtests doctests timing plot cplot splot memoize monitor maxcalls defun defun_static defun_wrapped"
    ),
    "numpy": _words("""
        load save savez savez_compressed loadtxt savetxt genfromtxt fromfile fromregex memmap frombuffer DataSource
        info test show_config show_runtime get_include setbufsize seterrcall geterrcall lookfor source from_dlpack
        require
    """),
    "sympy": _words("""
        preview plot plot_backends plot_implicit plot_parametric plot3d plot3d_parametric_line
        plot3d_parametric_surface textplot test doctest source init_session interactive_traversal pager_print
        print_gtk autowrap ufuncify vfield vring vfree_group deprecated import_module experimental_lambdify timed
        MonomialOps call_highest_priority
    """),
    "networkx": _words("config open_file"),
}
"""Names left out of a module, or of a library with all its sub-modules."""

OUTSIDE = _words("""
    sympy.external sympy.preview sympy.plotting sympy.codegen sympy.testing sympy.interactive sympy.utilities.autowrap
    sympy.utilities.codegen sympy.utilities.source sympy.utilities.runtests sympy.utilities.tmpfiles
    sympy.utilities.pkgdata sympy.utilities.magic sympy.utilities.timeutils
    sympy.utilities.misc sympy.utilities.mathml sympy.utilities.decorator
    sympy.utilities.matchpy_connector sympy.utilities._compilation sympy.printing.preview sympy.printing.llvmjitcode
    sympy.polys.polyconfig sympy.core.cache sympy.parsing.ast_parser sympy.parsing.maxima sympy.parsing.mathematica
    sympy.parsing.latex sympy.parsing.autolev sympy.parsing.c sympy.parsing.fortran sympy.parsing.sym_expr
    sympy.release sympy.this sympy.conftest numpy.ctypeslib numpy.f2py numpy.testing numpy.distutils numpy.rec
    numpy.char mpmath.tests mpmath.usertools mpmath.visualization networkx.readwrite networkx.drawing networkx.utils
    networkx.testing networkx.lazy_imports scipy.io scipy.datasets scipy.weave scipy.misc os posix sys io _io
    subprocess shutil tempfile importlib inspect ctypes socket pathlib threading
""")
"""Packages and modules that are never shown, nor anything that they define."""

INTERNAL = _words("numpy.lib numpy._core numpy.core mpmath.libmp scipy._lib")
"""Modules that are not shown themselves, although much of what they define is."""

BUILTINS = _words("eval exec compile open __import__ getattr setattr delattr vars dir globals locals input breakpoint")
"""Built-in functions that no module hands out."""
