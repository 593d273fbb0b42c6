"""Boundaries of group-sequential trials by alpha spending, and the inflation of the size.

Gauss-Legendre integration on panels (the engine uses Simpson), boundaries by brentq; each design is checked
with SciPy's multivariate normal distribution (Genz) to 2e-5 before it is written.
"""
import json
import numpy as np
from scipy import optimize, stats

NODES, WEIGHTS = np.polynomial.legendre.leggauss(40)


def spent(kind, alpha, t):
    if t >= 1:
        return alpha
    if kind == "Pocock":
        return alpha * np.log(1 + (np.e - 1) * t)
    return 4 * stats.norm.sf(stats.norm.isf(alpha / 4) / np.sqrt(t))


def panels(b, step):
    edges = np.linspace(-b, b, int(np.ceil(2 * b / step)) + 1)
    half = np.diff(edges) / 2
    mid = (edges[:-1] + edges[1:]) / 2
    return (mid[:, None] + half[:, None] * NODES).ravel(), (half[:, None] * WEIGHTS).ravel()


def outside(u, mass, b, dt, drift):
    r = np.sqrt(dt)
    up = np.sum(mass * stats.norm.sf((b - u - drift * dt) / r))
    low = np.sum(mass * stats.norm.cdf((-b - u - drift * dt) / r))
    return up, low


def after(u, mass, b, t, dt, drift, fine):
    s, w = panels(min(b, 10 * np.sqrt(t) + abs(drift)), fine)
    dens = stats.norm.pdf((s[:, None] - u[None, :] - drift * dt) / np.sqrt(dt)) @ mass / np.sqrt(dt)
    return s, w * dens


def design(kind, times, alpha):
    u, mass, before, out = np.array([0.0]), np.array([1.0]), 0.0, []
    steps = np.diff([0] + times)
    fine = np.sqrt(steps.min())
    for t, dt in zip(times, steps):
        want = spent(kind, alpha, t) - before
        b = optimize.brentq(lambda z: sum(outside(u, mass, z * np.sqrt(t), dt, 0)) - want, 0.1, 20, xtol=1e-13, rtol=1e-14)
        out.append(b)
        u, mass = after(u, mass, b * np.sqrt(t), t, dt, 0, fine)
        before = spent(kind, alpha, t)
    cov = np.minimum.outer(times, times) / np.sqrt(np.outer(times, times))
    if len(times) == 1:
        return out
    high = np.array(out)
    inside = stats.multivariate_normal.cdf(high, cov=cov, lower_limit=-high, rng=np.random.default_rng(1), maxpts=1_000_000, abseps=1e-7)
    assert abs(1 - inside - alpha) < 2e-5, (kind, times, inside)
    return out


def power(bounds, times, drift):
    u, mass, up = np.array([0.0]), np.array([1.0]), 0.0
    steps = np.diff([0] + times)
    fine = np.sqrt(steps.min())
    for t, dt, b in zip(times, steps, bounds):
        up += outside(u, mass, b * np.sqrt(t), dt, drift)[0]
        u, mass = after(u, mass, b * np.sqrt(t), t, dt, drift, fine)
    return up


cases = []
for kind in ["O'Brien-Fleming", "Pocock"]:
    for times in [[1.0], [0.5, 1.0], [1 / 3, 2 / 3, 1.0], [0.25, 0.5, 0.75, 1.0], [0.2, 0.4, 0.6, 0.8, 1.0], [0.3, 0.45, 0.9, 1.0], [0.1, 0.7, 1.0]]:
        for alpha in [0.05, 0.01]:
            bounds = design(kind, times, alpha)
            for beta in [0.2, 0.1]:
                fixed = stats.norm.isf(alpha / 2) + stats.norm.isf(beta)
                d = optimize.brentq(lambda x: power(bounds, times, x) - (1 - beta), fixed * 0.8, fixed * 2, xtol=1e-12)
                cases.append(dict(spending=kind, times=times, alpha=alpha, power=1 - beta, boundary=bounds, inflation=(d / fixed) ** 2))
json.dump(dict(description=__doc__.split("\n")[0], sources="NumPy, SciPy", cases=cases), open("../group_sequential.json", "w"), indent=1)
