"""Exact profile likelihood limits of the maximum-likelihood model in logistic_firth.json (SciPy 1.17.1).

R's profile limits there come from MASS, which interpolates the profile linearly between spline points: they are
good to about 2e-5 only. Here the limit is the root itself. Writes ../logistic_profile.json.
"""
import json, os
import numpy as np
from scipy.optimize import brentq
from scipy.stats import chi2

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
data = json.load(open(os.path.join(here, "logistic_firth.json")))["data"]
y, X = np.array(data["y"], float), np.column_stack([np.ones(len(data["y"])), data["x1"], data["x2"]])


def fit(free, start):
    b = np.array(start, float)
    for _ in range(60):
        p = 1 / (1 + np.exp(-X @ b))
        information = X.T @ (X * (p * (1 - p))[:, None])
        step = np.linalg.solve(information[np.ix_(free, free)], (X.T @ (y - p))[free])
        b[free] += step
        if abs(step).max() < 1e-14:
            break
    eta = X @ b
    return b, -(y * np.log1p(np.exp(-eta)) + (1 - y) * np.log1p(np.exp(eta))).sum(), np.sqrt(np.diag(np.linalg.inv(information)))


best, maximum, errors = fit([0, 1, 2], [0, 0, 0])


def held(j, value):
    start = best.copy()
    start[j] = value
    return fit([i for i in range(3) if i != j], start)[1]


limits = []
for j in range(3):
    gap = lambda value: 2 * (maximum - held(j, value)) - chi2.ppf(0.95, 1)
    limits.append([brentq(gap, best[j] - 8 * errors[j], best[j], xtol=1e-15), brentq(gap, best[j], best[j] + 8 * errors[j], xtol=1e-15)])
with open(os.path.join(here, "logistic_profile.json"), "w") as out:
    json.dump({"description": "Exact profile likelihood 95% limits: intercept, x1, x2 of logistic_firth.json.",
               "sources": "NumPy, SciPy 1.17.1", "profile_ci": limits}, out, indent=1)
    out.write("\n")
