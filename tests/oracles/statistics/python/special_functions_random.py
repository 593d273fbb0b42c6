"""Random arguments for the special functions, answered in 60-digit arithmetic (mpmath 1.3.0).

Writes ../special_functions_random.json: parallel arrays, arguments and values as the shortest text that
gives the same double back. Cases whose value is below 1e-300 are drawn again. Seeded: a second run gives
the same file.
"""
import json, os, random
from mpmath import mp, mpf, betainc, gammainc, erfc, sqrt, loggamma, binomial, log

mp.dps = 60
draw = random.Random(20261101)
FLOOR = mpf(10) ** -300


def log_uniform(low, high):
    return float(mp.exp(draw.uniform(float(log(low)), float(log(high)))))


def beta_tails(x, y, a, b):
    lower = betainc(a, b, 0, x, regularized=True)
    upper = betainc(b, a, 0, y, regularized=True)
    assert abs(lower + upper - 1) < mpf(10) ** -40, (x, a, b)
    return lower, upper


def cases(count, make):
    rows = []
    while len(rows) < count:
        row = make()
        if all(abs(v) > FLOOR for v in row if isinstance(v, mpf)):
            rows.append([float(v) for v in row])
    return [list(column) for column in zip(*rows)]


def beta():
    a, b = log_uniform(0.3, 800), log_uniform(0.3, 800)
    centre = a / (a + b)
    x = min(1 - 1e-9, max(1e-9, centre * log_uniform(0.2, 3))) if draw.random() < 0.7 else draw.random()
    return (x, a, b, *beta_tails(mpf(x), 1 - mpf(x), mpf(a), mpf(b)))


def gamma():
    a = log_uniform(0.3, 3000)
    x = a * log_uniform(0.05, 5)
    whole = mp.gamma(mpf(a))
    return (x, a, gammainc(mpf(a), 0, x) / whole, gammainc(mpf(a), x) / whole)


def student():
    t, df = log_uniform(0.001, 40), log_uniform(0.5, 2000)
    x = mpf(df) / (mpf(df) + mpf(t) ** 2)
    return (t, df, betainc(mpf(df) / 2, mpf(1) / 2, 0, x, regularized=True) / 2)


def fisher():
    f, d1, d2 = log_uniform(0.02, 50), float(draw.randint(1, 60)), float(draw.randint(1, 400))
    y = mpf(d2) / (mpf(d1) * mpf(f) + mpf(d2))
    return (f, d1, d2, *beta_tails(1 - y, y, mpf(d1) / 2, mpf(d2) / 2))


def binomial_tail():
    n = draw.randint(1, 600)
    x, p = draw.randint(0, n), draw.random()
    term = lambda k: binomial(n, k) * mpf(p) ** k * (1 - mpf(p)) ** (n - k)
    return (float(x), float(n), p, term(x), mp.fsum(term(k) for k in range(x, n + 1)), mp.fsum(term(k) for k in range(x + 1)))


def hypergeometric():
    marked, unmarked = draw.randint(1, 300), draw.randint(1, 300)
    drawn = draw.randint(1, marked + unmarked - 1)
    low, high = max(0, drawn - unmarked), min(drawn, marked)
    x = draw.randint(low, high)
    ways = binomial(marked + unmarked, drawn)
    term = lambda k: binomial(marked, k) * binomial(unmarked, drawn - k) / ways
    return (float(x), float(marked), float(unmarked), float(drawn), term(x),
            mp.fsum(term(k) for k in range(x, high + 1)), mp.fsum(term(k) for k in range(low, x + 1)))


def normal():
    x = draw.uniform(-8, 36)
    return (x, erfc(mpf(x) / sqrt(mpf(2))) / 2, log(erfc(mpf(x) / sqrt(mpf(2))) / 2))


def log_gamma():
    x = log_uniform(1e-6, 1e8)
    return (x, loggamma(mpf(x)))


def table(names, count, make):
    return dict(zip(names, cases(count, make)))


oracle = {
    "description": "Random arguments with values of 60-digit arithmetic; sf = upper tail, at_least = P(X >= x).",
    "sources": "mpmath 1.3.0, seed 20261101",
    "normal": table(["x", "sf", "log_sf"], 200, normal),
    "log_gamma": table(["x", "value"], 200, log_gamma),
    "beta": table(["x", "a", "b", "cdf", "sf"], 400, beta),
    "gamma": table(["x", "a", "cdf", "sf"], 300, gamma),
    "t": table(["t", "df", "sf"], 200, student),
    "f": table(["f", "d1", "d2", "cdf", "sf"], 200, fisher),
    "binomial": table(["x", "n", "p", "pmf", "at_least", "at_most"], 200, binomial_tail),
    "hypergeometric": table(["x", "marked", "unmarked", "drawn", "pmf", "at_least", "at_most"], 200, hypergeometric),
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "special_functions_random.json")
with open(path, "w") as out:
    json.dump(oracle, out, indent=None, separators=(",", ":"))
    out.write("\n")
