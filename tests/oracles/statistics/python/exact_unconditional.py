"""Boschloo's and Barnard's tests by brute force: every table of the sample space, SciPy 1.17.1 for the laws.

Writes ../exact_unconditional.json. The greatest size over the common chance of an event is looked for on
8,001 points and then refined; SciPy's own boschloo_exact and barnard_exact must not find a greater one.
"""
import json, os
import numpy as np
from scipy.optimize import minimize_scalar
from scipy.stats import barnard_exact, binom, boschloo_exact, hypergeom

STUDIES = [
    (16, 25, 0, 17), (15, 25, 0, 17), (108, 148, 18, 26), (95, 148, 15, 26), (95, 148, 237, 395), (75, 112, 4, 11),
    (20, 36, 11, 15), (4, 11, 248, 410), (30, 53, 23, 89), (29, 53, 21, 89), (30, 53, 18, 63), (29, 53, 16, 63),
    (18, 38, 23, 89), (17, 38, 21, 89), (18, 38, 18, 63), (17, 38, 16, 63), (9, 24, 23, 89), (7, 24, 21, 89),
    (9, 24, 18, 63), (7, 24, 16, 63), (19, 41, 9, 42), (50, 71, 14, 29), (14, 15, 12, 23), (10, 15, 5, 9),
    (3, 3, 0, 3), (1, 1, 0, 1), (0, 5, 3, 7), (2, 100, 9, 100), (0, 4, 0, 6), (5, 10, 5, 10),
]


def one_sided_fisher(n1, n2):
    p = np.ones((n1 + 1, n2 + 1))
    for drawn in range(n1 + n2 + 1):
        k = np.arange(max(0, drawn - n2), min(drawn, n1) + 1)
        terms = hypergeom.pmf(k, n1 + n2, n1, drawn)
        p[k, drawn - k] = np.minimum(1, np.cumsum(terms[::-1])[::-1])
    return p


def greatest(region):
    n1, n2 = region.shape[0] - 1, region.shape[1] - 1
    size = lambda angle: binom.pmf(np.arange(n1 + 1), n1, np.sin(angle) ** 2) @ (
        region @ binom.pmf(np.arange(n2 + 1), n2, np.sin(angle) ** 2))
    angles = np.linspace(0, np.pi / 2, 8001)
    sizes = np.array([size(angle) for angle in angles])
    best = sizes.max()
    tops = [i for i in range(1, 8000) if sizes[i] >= sizes[i - 1] and sizes[i] >= sizes[i + 1]]
    for i in sorted(tops, key=lambda i: -sizes[i])[:5]:
        found = minimize_scalar(lambda angle: -size(angle), bounds=(angles[i - 1], angles[i + 1]), method="bounded",
                                options={"xatol": 1e-13})
        best = max(best, -found.fun)
    return float(best)


def boschloo_greater(a, n1, c, n2):
    p = one_sided_fisher(n1, n2)
    return greatest(p <= p[a, c] * (1 + 1e-7))


def barnard(a, n1, c, n2):
    x1, x2 = np.arange(n1 + 1)[:, None], np.arange(n2 + 1)[None, :]
    pooled = (x1 + x2) / (n1 + n2)
    variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(variance > 0, (x1 / n1 - x2 / n2) / np.sqrt(variance), 0)
    observed = abs(z[a, c])
    return float(observed), greatest((np.abs(z) >= observed * (1 - 1e-9)).astype(float))


rows = []
for a, n1, c, n2 in STUDIES:
    greater, less = boschloo_greater(a, n1, c, n2), boschloo_greater(c, n2, a, n1)
    z, both = barnard(a, n1, c, n2)
    if n1 + n2 < 160:
        table = [[a, c], [n1 - a, n2 - c]]
        for side, ours in (("greater", greater), ("less", less)):
            theirs = boschloo_exact(table, alternative=side, n=64).pvalue
            assert theirs <= ours * (1 + 1e-6), (table, side, theirs, ours)
        theirs = barnard_exact(table, alternative="two-sided", n=64).pvalue
        assert not theirs > both * (1 + 1e-6) + 1e-9, (table, theirs, both)
    rows.append({"treated": [a, n1], "control": [c, n2], "boschloo_greater": greater, "boschloo_less": less,
                 "boschloo_two_sided": min(1, 2 * min(greater, less)), "barnard_z": z, "barnard_two_sided": both})
    print(rows[-1], flush=True)

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "exact_unconditional.json")
with open(path, "w") as out:
    json.dump({"description": "Unconditional exact tests of two arms; arms are the binomial samples. Boschloo two-sided: twice the "
                              "smaller one-sided. Barnard: pooled score statistic, two-sided by its size.",
               "sources": "NumPy and SciPy 1.17.1, brute force", "cases": rows}, out, indent=1)
    out.write("\n")
