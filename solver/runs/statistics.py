"""How far shares and their differences can be believed: intervals at 95 %, and a test of two runs."""

from __future__ import annotations

import math

Z95 = 1.959963984540054  # two-sided 95 % quantile of the normal distribution
RESAMPLES = 10_000


def wilson(successes: float, n: int) -> tuple[float, float]:
    """95 % score interval of a proportion (Wilson 1927), which stays within [0, 1] and is honest for small n.

    `successes` may also be a sum of values from 0 to 1: the interval is then too wide, if anything.
    """
    if n == 0:
        return 0.0, 1.0
    share, z2 = successes / n, Z95 * Z95
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def mcnemar(gained: int, lost: int) -> float:
    """Two-sided exact p-value of McNemar's test: were both runs alike, each flip would be a fair coin.

    McNemar 1947; exact by the binomial distribution. 1.0 without any flip.
    """
    n, few = gained + lost, min(gained, lost)
    tail = sum(math.exp(math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) - n * math.log(2))
               for k in range(few + 1))  # fmt: skip
    return min(1.0, 2 * tail)


def bootstrap(gained: int, lost: int, n: int, *, seed: int = 0, resamples: int = RESAMPLES) -> tuple[float, float]:
    """95 % percentile interval of the difference of two shares over `n` pairs of which `gained + lost` differ.

    Drawing n pairs with replacement and counting their kinds is one multinomial draw (Efron and Tibshirani 1993).
    """
    import numpy

    shares = [gained / n, lost / n, (n - gained - lost) / n]
    drawn = numpy.random.default_rng(seed).multinomial(n, shares, size=resamples)
    low, high = numpy.quantile((drawn[:, 0] - drawn[:, 1]) / n, [0.025, 0.975])
    return float(low), float(high)
