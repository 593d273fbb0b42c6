#!/usr/bin/env python3
"""Writes map_more_oracle.json next to this script: MAP estimates that map_oracle.json does not cover: inter-occasion
variability with carry-over, levels below the limit (M3), a log-scale residual, immunoassay error, correlated Omega,
and plasma disposition with red-cell binding.

Amounts are propagated by matrix exponentials (no closed form, no partial fractions), 30-digit arithmetic (mpmath);
start by scipy BFGS in double precision, then Newton steps on central differences.
    OFV = sum_j term_j + eta' Omega^-1 eta + sum_o kappa_o' Pi^-1 kappa_o
    measured: ln v + (y-f)^2/v; below L: -2 ln Phi((L-f)/sqrt v); log scale: ln s^2 + (ln y - ln f)^2/s^2
Units: dose mg, time h, concentration ng/mL. Needs: Python 3, mpmath, numpy, scipy.
"""
import json
from pathlib import Path
import mpmath as mp
import numpy as np
from scipy.linalg import expm as dexpm
from scipy.optimize import minimize
from scipy.stats import norm

mp.mp.dps = 30
OUT = Path(__file__).resolve().parent / 'map_more_oracle.json'
M = lambda x: mp.mpf(str(x))


class Double:
    num, exp, log, sqrt = float, np.exp, np.log, np.sqrt
    zeros = staticmethod(lambda n: np.zeros((n, n)))
    vec = staticmethod(lambda n: np.zeros(n))
    expm = staticmethod(dexpm)
    mul = staticmethod(lambda a, x: a @ x)
    lncdf = staticmethod(norm.logcdf)


class Multi:
    num, exp, log, sqrt = staticmethod(M), mp.exp, mp.log, mp.sqrt
    zeros = staticmethod(lambda n: mp.zeros(n))
    vec = staticmethod(lambda n: mp.zeros(n, 1))
    expm = staticmethod(lambda a: mp.expm(a, method='taylor'))
    mul = staticmethod(lambda a, x: a * x)
    lncdf = staticmethod(lambda u: mp.log(mp.ncdf(u)))


def matrix(R, n, p):
    ka, cl, v1, q, v2 = p[:5]
    A = R.zeros(n + 2)
    for i in range(n):
        A[i, i] -= ka
        A[i + 1, i] += ka
    A[n, n] -= cl / v1 + q / v1
    A[n, n + 1] += q / v2
    A[n + 1, n] += q / v1
    A[n + 1, n + 1] -= q / v2
    return A


def predict(R, case, theta):
    n, m = case['stages'], len(case['places'])
    k = len(case['occasion_places'])
    segs = []
    for s in case['segments']:
        p = [R.num(x) for x in s['typical']]
        for i, pl in enumerate(case['places']):
            p[pl] = p[pl] * R.exp(theta[i])
        for i, pl in enumerate(case['occasion_places']):
            p[pl] = p[pl] * R.exp(theta[m + s['occasion'] * k + i])
        segs.append(p)
    at = lambda t: max([0] + [i for i, s in enumerate(case['segments']) if s['from_h'] <= t])
    ev = [(R.num(o['t']), 0, j) for j, o in enumerate(case['levels'])]
    ev += [(R.num(s['from_h']), 1, i) for i, s in enumerate(case['segments']) if i]
    for t, d in case['doses']:
        i = at(t)
        ev.append((R.num(t) + segs[i][6], 2, (d, i)))
    ev.sort(key=lambda e: (e[0], e[1]))
    x, now, cur, out, cache = R.vec(n + 2), None, 0, {}, {}
    for t, kind, w in ev:
        if now is not None and t > now:
            key = (cur, str(t - now))
            if key not in cache:
                cache[key] = R.expm(matrix(R, n, segs[cur]) * (t - now))
            x = R.mul(cache[key], x)
        now = t
        if kind == 0:
            c = 1000 * x[n] / segs[cur][2]
            b = case.get('binding')
            if b:
                room = R.num(b['capacity']) * R.num(case['levels'][w]['hct'])
                c = c * (1 + room / (c + R.num(b['half'])))
            out[w] = c
        elif kind == 1:
            cur = w
        else:
            x[0] = x[0] + R.num(w[0]) * segs[w[1]][5]
    return [out[j] for j in range(len(case['levels']))]


def quad(R, inv, v):
    s = 0
    for i in range(len(v)):
        for j in range(len(v)):
            s = s + v[i] * R.num(inv[i][j]) * v[j]
    return s


def ofv(R, case, theta):
    f = predict(R, case, theta)
    m, k = len(case['places']), len(case['occasion_places'])
    s = quad(R, case['_inv'], theta[:m])
    for i, th in enumerate(theta[m:]):
        s = s + th * th / R.num(case['occasion_variances'][i % k])
    for fj, o in zip(f, case['levels']):
        a, p, y = R.num(o['add']), R.num(o['prop']), R.num(o['y'])
        if o['kind'] == 'log':
            s = s + R.log(p * p) + (R.log(y) - R.log(fj)) ** 2 / (p * p)
            continue
        v = a * a + (p * fj) ** 2
        if o['kind'] == 'below':
            s = s - 2 * R.lncdf((y - fj) / R.sqrt(v))
        else:
            s = s + R.log(v) + (y - fj) ** 2 / v
    return s


def solve(case):
    inv = mp.inverse(mp.matrix([[M(x) for x in r] for r in case['omega']]))
    case['_inv'] = [[mp.nstr(inv[i, j], 28) for j in range(inv.cols)] for i in range(inv.rows)]
    occ = max(s['occasion'] for s in case['segments']) + 1 if case['occasion_places'] else 0
    n = len(case['places']) + occ * len(case['occasion_places'])
    F = lambda e: float(ofv(Double, case, list(e)))
    best = None
    for s in (0.0, 0.2, -0.2):
        r = minimize(F, np.full(n, s), method='BFGS', options=dict(gtol=1e-6))
        if best is None or r.fun < best.fun - 1e-9:
            best = r
    G = lambda e: ofv(Multi, case, e)
    e, h, H = [mp.mpf(float(x)) for x in best.x], M('1e-9'), None
    for it in range(4):
        fp, fm, f0 = [], [], G(e)
        for i in range(n):
            a = list(e); a[i] += h; fp.append(G(a))
            a[i] -= 2 * h; fm.append(G(a))
        g = mp.matrix([(fp[i] - fm[i]) / (2 * h) for i in range(n)])
        if H is None or it == 1:
            H = mp.zeros(n)
            hh = M('1e-7')
            up, dn = [], []
            for i in range(n):
                a = list(e); a[i] += hh; up.append(G(a))
                a[i] -= 2 * hh; dn.append(G(a))
            for i in range(n):
                H[i, i] = (up[i] - 2 * f0 + dn[i]) / hh ** 2
                for j in range(i):
                    a = list(e); a[i] += hh; a[j] += hh
                    b = list(e); b[i] -= hh; b[j] -= hh
                    H[i, j] = H[j, i] = (G(a) - up[i] - up[j] + 2 * f0 - dn[i] - dn[j] + G(b)) / (2 * hh ** 2)
        step = mp.lu_solve(H, g)
        e = [e[i] - step[i] for i in range(n)]
        if mp.norm(step) < M('1e-14'):
            break
    case['ofv0'] = mp.nstr(G([M(0)] * n), 17)
    case['map'] = dict(theta=[mp.nstr(x, 16) for x in e], ofv=mp.nstr(G(e), 17), last_step=mp.nstr(mp.norm(step), 5),
                       predicted=[mp.nstr(x, 17) for x in predict(Multi, case, e)])
    case['hessian_ofv'] = [[float(H[i, j]) for j in range(n)] for i in range(n)]
    print(case['name'], [mp.nstr(x, 6) for x in e], mp.nstr(G(e), 8), mp.nstr(mp.norm(step), 3), flush=True)
    del case['_inv']
    return case


diag = lambda v: [[v[i] if i == j else 0 for j in range(len(v))] for i in range(len(v))]
reg = lambda d, tau, n, s=0: [[s + tau * i, d] for i in range(n)]
WOI = [3.34 * 1.53, 19.9, 141, 79, 271, 1, 0]
WOM = diag([0.056, 0.0755, 0.0918, 0.256, 0.307])
lev = lambda t, y, kind='measured', prop=0.113, add=0.71, **k: dict(t=t, y=y, kind=kind, prop=prop, add=add, **k)
one = lambda typ: [dict(from_h=0, typical=typ, occasion=0)]
base = dict(occasion_places=[], occasion_variances=[])
size = 42 / 60
STO = [1.01, 811 * size ** 0.75, 6290 * size, 1200 * size ** 0.75, 32100 * size, 1, 0.41]
w = [0.14842, 0.25588, 0.33426]
cov = lambda i, j, r: r * (w[i] * w[j]) ** 0.5
STOM = [[w[0], cov(0, 1, .43), cov(0, 2, .62)], [cov(0, 1, .43), w[1], 0], [cov(0, 2, .62), 0, w[2]]]
AND = [3.58, 25.2, 414, 11.6, 5340, 1, 0.38]
v = [0.08344, 0.19805, 0.20423, 0.58736]
c4 = lambda i, j, r: r * (v[i] * v[j]) ** 0.5
BERM = [[v[0], 0, 0, 0], [0, v[1], c4(1, 2, .677), c4(1, 3, -.049)], [0, c4(1, 2, .677), v[2], c4(2, 3, -.013)],
        [0, c4(1, 3, -.049), c4(2, 3, -.013), v[3]]]
CASES = [
    dict(base, name='woillard_two_occasions', stages=3, places=[0, 1, 2, 3, 4], omega=WOM, occasion_places=[0, 1, 2],
         occasion_variances=[0.10337, 0.09176, 0.44629], doses=reg(1, 12, 14),
         segments=[dict(from_h=0, typical=WOI, occasion=0), dict(from_h=90, typical=WOI, occasion=1)],
         levels=[lev(71.5, 4.1), lev(95.5, 2.2), lev(167.5, 2.6)]),
    dict(base, name='woillard_below_the_limit', stages=4, places=[0, 1, 2, 3, 4], omega=WOM, doses=reg(2, 24, 5),
         segments=one([3.34 * 1.53, 39.8, 141, 79, 271, 1, 0]),
         levels=[lev(47.5, 1.0, 'below'), lev(95.5, 1.0, 'below'), lev(98, 6.0)]),
    dict(base, name='log_scale_residual', stages=1, places=[1, 2], omega=diag([0.0529, 0.4225]), doses=reg(1.5, 12, 8),
         segments=one([3.86, 35, 900, 79, 271, 1, 0]), levels=[lev(59.5, 3.0, 'log', 0.356, 0), lev(83.5, 4.1, 'log', 0.356, 0)]),
    dict(base, name='andrews_immunoassay', stages=1, places=[1, 2, 4, 3], omega=diag([0.13889, 0.21677, 0.24756, 0.48204]),
         doses=reg(2, 12, 10), segments=one(AND),
         levels=[lev(59.5, 4.4, 'measured', 0.177, 0.88), lev(107.5, 5.9, 'measured', 0.177, 0.88), lev(23.5, 2.0, 'below', 0.177, 0.88)]),
    dict(base, name='bergmann_correlated', stages=1, places=[1, 2, 0, 4], omega=BERM, doses=reg(1, 12, 9) + [[108.5, 2]],
         segments=one([0.35, 22.0, 113, 67.9, 1060, 1, 0.44]),
         levels=[lev(95.5, 3.9, 'measured', 0.183, 0), lev(110, 9.5, 'measured', 0.183, 0), lev(119.5, 5.0, 'measured', 0.183, 0)]),
    dict(base, name='storset_binding_hematocrit_falls', stages=1, places=[1, 2, 3], omega=STOM, doses=reg(2, 24, 12),
         binding=dict(capacity=418, half=3.8),
         segments=[dict(from_h=0, typical=STO, occasion=0), dict(from_h=150, typical=STO[:1] + [STO[1] * 1.2] + STO[2:], occasion=0)],
         levels=[lev(95.5, 3.9, 'measured', 0.149, 0, hct=0.38), lev(287.5, 2.4, 'measured', 0.149, 0, hct=0.32)]),
    dict(base, name='storset_occasions_of_F_and_ka', stages=1, places=[1, 2, 3], omega=STOM, doses=reg(1, 12, 16),
         occasion_places=[5, 0], occasion_variances=[0.0515, 0.8919], binding=dict(capacity=418, half=3.8),
         segments=[dict(from_h=0, typical=STO, occasion=0), dict(from_h=96, typical=STO, occasion=1)],
         levels=[lev(95.5, 3.0, 'measured', 0.149, 0, hct=0.38), lev(98, 9.0, 'measured', 0.149, 0, hct=0.38),
                 lev(191.5, 5.4, 'measured', 0.149, 0, hct=0.37)]),
]
json.dump([solve(c) for c in CASES], open(OUT, 'w'), indent=1)
