#!/usr/bin/env python3
"""Writes map_generic_oracle.json next to this script: MAP estimates under models that are not of this product, as a
caller may hand them in: one and two compartments, lag, covariates (also changing in time), correlated deviations,
proportional and additive error, and a level below the limit.

Amounts are carried by the exponential of the rate matrix (scaled Taylor series), in 45-digit decimals; no closed form,
no partial fractions. Newton steps on central differences of
    OFV = sum_j term_j + eta' Omega^-1 eta
    measured: ln v + (y-f)^2/v; below L: -2 ln Phi((L-f)/sqrt v);  v = add^2 + (prop f)^2
Units: dose mg, time h, concentration ng/mL. Needs Python 3 alone.
"""
import json
from decimal import Decimal as D, getcontext
from pathlib import Path

getcontext().prec = 45
OUT = Path(__file__).resolve().parent / 'map_generic_oracle.json'
PI = D('3.14159265358979323846264338327950288419716939937511')


def expm(a, t):
    n = len(a)
    norm = max(sum(abs(x) for x in row) for row in a) * t
    squarings = max(0, int(norm.log10() / D(2).log10()) + 6) if norm > 0 else 0
    m = [[x * t / 2 ** squarings for x in row] for row in a]
    result = [[D(int(i == j)) for j in range(n)] for i in range(n)]
    term = [row[:] for row in result]
    for k in range(1, 60):
        term = [[sum(term[i][l] * m[l][j] for l in range(n)) / k for j in range(n)] for i in range(n)]
        result = [[result[i][j] + term[i][j] for j in range(n)] for i in range(n)]
        if max(abs(x) for row in term for x in row) < D('1e-47'):
            break
    for _ in range(squarings):
        result = [[sum(result[i][l] * result[l][j] for l in range(n)) for j in range(n)] for i in range(n)]
    return result


def log_cdf(u):
    """ln Phi(u) by the series of erf (|u| stays small here)."""
    x = u / D(2).sqrt()
    term = x
    total = x
    for k in range(1, 400):
        term = -term * x * x / k
        total += term / (2 * k + 1)
        if abs(term) < D('1e-44'):
            break
    return ((1 + 2 * total / PI.sqrt()) / 2).ln()


NAMES = ['absorptionRate', 'clearance', 'centralVolume', 'intercompartmentalClearance', 'peripheralVolume']


def parameters(case, theta, period):
    p = {k: D(str(v)) for k, v in case['typical'].items()}
    for e in case['effects']:
        x = D(str(period['covariates'][e['of']]))
        if e['kind'] == 'power':
            p[e['on']] *= ((x / D(str(e['reference']))).ln() * D(str(e['exponent']))).exp()
        elif x == 1:
            p[e['on']] *= D(str(e['factor']))
    for name, th in zip(case['varies'], theta):
        p[name] *= th.exp()
    return p


def matrix(p):
    k, cl, v1 = p['absorptionRate'], p['clearance'], p['centralVolume']
    if 'peripheralVolume' not in p:
        return [[-k, D(0)], [k, -cl / v1]]
    q, v2 = p['intercompartmentalClearance'], p['peripheralVolume']
    return [[-k, D(0), D(0)], [k, -(cl + q) / v1, q / v2], [D(0), q / v1, -q / v2]]


def predict(case, theta):
    periods = [parameters(case, theta, s) for s in case['periods']]
    at = lambda t: max([0] + [i for i, s in enumerate(case['periods']) if s['fromH'] <= t])
    events = [(D(str(l['atH'])), 0, j) for j, l in enumerate(case['levels'])]
    events += [(D(str(s['fromH'])), 1, i) for i, s in enumerate(case['periods']) if i]
    for d in case['doses']:
        p = periods[at(d['atH'])]
        events.append((D(str(d['atH'])) + p.get('lag', D(0)), 2, D(str(d['mg'])) * p.get('bioavailability', D(1))))
    events.sort(key=lambda e: (e[0], e[1]))
    n = len(matrix(periods[0]))
    x, now, cur, out, cache = [D(0)] * n, events[0][0], 0, {}, {}
    for t, kind, what in events:
        if t > now and any(x):
            key = (cur, t - now)
            if key not in cache:
                cache[key] = expm(matrix(periods[cur]), t - now)
            x = [sum(cache[key][i][j] * x[j] for j in range(n)) for i in range(n)]
        now = t
        if kind == 0:
            out[what] = 1000 * x[1] / periods[cur]['centralVolume']
        elif kind == 1:
            cur = what
        else:
            x[0] += what
    return [out[j] for j in range(len(case['levels']))]


def solve(a, b):
    n = len(b)
    m = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            m[r] = [x - f * y for x, y in zip(m[r], m[i])]
    x = [D(0)] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


def omega(case):
    n = len(case['omega2'])
    w = [D(str(v)) for v in case['omega2']]
    o = [[w[i] if i == j else D(0) for j in range(n)] for i in range(n)]
    for i, j, r in case['correlations']:
        o[i][j] = o[j][i] = D(str(r)) * (w[i] * w[j]).sqrt()
    return o


def ofv(case, theta):
    prop, add = D(str(case['propSd'])), D(str(case['addSd']))
    s = sum(a * b for a, b in zip(theta, solve(omega(case), theta)))
    for f, l in zip(predict(case, theta), case['levels']):
        v = add * add + (prop * f) ** 2
        if 'below' in l:
            s -= 2 * log_cdf((D(str(l['below'])) - f) / v.sqrt())
        else:
            s += v.ln() + (D(str(l['ngPerMl'])) - f) ** 2 / v
    return s


def minimum(case):
    n = len(case['varies'])
    theta, h = [D(0)] * n, D('1e-11')
    F = lambda v: ofv(case, v)
    for step in range(40):
        shift = lambda *ij: [x + sum((h if i > 0 else -h) for i in ij if abs(i) - 1 == k) for k, x in enumerate(theta)]
        f0 = F(theta)
        up, down = [F(shift(i + 1)) for i in range(n)], [F(shift(-i - 1)) for i in range(n)]
        g = [(a - b) / (2 * h) for a, b in zip(up, down)]
        H = [[D(0)] * n for _ in range(n)]
        for i in range(n):
            H[i][i] = (up[i] - 2 * f0 + down[i]) / h ** 2
            for j in range(i):
                mixed = F(shift(i + 1, j + 1)) - up[i] - up[j] + 2 * f0 - down[i] - down[j] + F(shift(-i - 1, -j - 1))
                H[i][j] = H[j][i] = mixed / (2 * h ** 2)
        # Damped until the Hessian leads downhill.
        move, damp = None, D(0)
        while True:
            A = [[H[i][j] + (damp if i == j else 0) for j in range(n)] for i in range(n)]
            move = solve(A, g)
            trial = [x - m for x, m in zip(theta, move)]
            if max(abs(m) for m in move) < 1 and F(trial) <= f0:
                break
            damp = damp * 4 if damp else D(1)
        theta = trial
        if max(abs(m) for m in move) < D('1e-18'):
            return theta
    raise SystemExit(case['name'] + ' did not settle')


reg = lambda mg, every, count, start=0: [dict(atH=start + every * i, mg=mg) for i in range(count)]
ONE = dict(absorptionRate=1, clearance=4, centralVolume=70)
TWO = dict(absorptionRate=0.9, clearance=12, centralVolume=35, intercompartmentalClearance=18, peripheralVolume=140,
           lag=0.35, bioavailability=0.8)
lv = lambda t, y: dict(atH=t, ngPerMl=y)
THREE = ['clearance', 'centralVolume', 'absorptionRate']
CASES = [
    dict(name='one compartment, rich', stages=1, typical=ONE, effects=[], periods=[dict(fromH=0, covariates={})],
         varies=THREE, omega2=[0.2, 0.2, 0.2], correlations=[], propSd=0.2236067977499790, addSd=0,
         doses=[dict(atH=0, mg=10)] + reg(10, 24, 7, 72), levels=[lv(1.5, 88.4), lv(4.2, 117.1), lv(7.3, 82.6), lv(24.4, 21.9)]),
    dict(name='one compartment, one late level', stages=1, typical=ONE, effects=[], periods=[dict(fromH=0, covariates={})],
         varies=THREE, omega2=[0.2, 0.2, 0.2], correlations=[], propSd=0.2236067977499790, addSd=0,
         doses=[dict(atH=0, mg=30)] + reg(30, 24, 7, 72), levels=[lv(233.7, 251.3)]),
    dict(name='one compartment, weight and sex, lag, proportional and additive', stages=1, typical=dict(ONE, lag=0.27),
         effects=[dict(kind='power', on='clearance', of='weightKg', reference=75, exponent=1.5),
                  dict(kind='factor when', on='clearance', of='female', factor=0.75)],
         periods=[dict(fromH=0, covariates=dict(weightKg=58, female=1))], varies=THREE, omega2=[0.2, 0.2, 0.2],
         correlations=[], propSd=0.15, addSd=1.2, doses=reg(5, 12, 9),
         levels=[lv(11.5, 31.2), lv(50.3, 118.4), lv(95.5, 88.0)]),
    dict(name='two compartments, correlated, lag, weight that changes, below the limit', stages=1, typical=TWO,
         effects=[dict(kind='power', on='clearance', of='weightKg', reference=70, exponent=0.75),
                  dict(kind='power', on='centralVolume', of='weightKg', reference=70, exponent=1)],
         periods=[dict(fromH=0, covariates=dict(weightKg=62)), dict(fromH=60.5, covariates=dict(weightKg=66.5))],
         varies=['clearance', 'centralVolume', 'peripheralVolume', 'absorptionRate'], omega2=[0.09, 0.16, 0.25, 0.36],
         correlations=[[0, 1, 0.4], [1, 2, -0.2]], propSd=0.12, addSd=0.4, doses=reg(2, 12, 8),
         levels=[dict(atH=11.8, below=4.5), lv(49.6, 24.0), lv(59.9, 9.1), lv(83.9, 8.2), lv(97.5, 14.6)]),
]
for case in CASES:
    theta = minimum(case)
    case['map'] = dict(eta=[str(+x)[:20] for x in theta], ofv=str(ofv(case, theta))[:20],
                       predicted=[str(x)[:20] for x in predict(case, theta)])
    print(case['name'], [float(x) for x in theta], float(ofv(case, theta)), flush=True)
OUT.write_text(json.dumps(CASES, indent=1) + '\n')
