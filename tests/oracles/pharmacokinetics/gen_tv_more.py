#!/usr/bin/env python3
"""Writes conc_tv_more_oracle.json next to this script: 40 histories drawn at random (fixed seed), 1-5 absorption
stages, parameters that change up to three times, lag and F by segment, rates equal or nearly equal in every third case.

Amounts are propagated by matrix exponentials, 40 digits (mpmath). Order at one instant: observation, change, dose; a
dose takes lag and F of the segment in force when it is swallowed. Needs: Python 3, mpmath.
"""
import json
import random
from pathlib import Path
import mpmath as mp

mp.mp.dps = 40
OUT = Path(__file__).resolve().parent / 'conc_tv_more_oracle.json'
rnd = random.Random(20261125)
P = mp.mpf


def matrix(n, p):
    A = mp.zeros(n + 2)
    for i in range(n):
        A[i, i] -= P(p['k'])
        A[i + 1, i] += P(p['k'])
    cl, v1, q, v2 = P(p['CL']), P(p['V1']), P(p['Q']), P(p['V2'])
    A[n, n] -= cl / v1 + q / v1
    A[n, n + 1] += q / v2
    A[n + 1, n] += q / v1
    A[n + 1, n + 1] -= q / v2
    return A


def run(n, segments, doses, times):
    at = lambda t: max([0] + [i for i, s in enumerate(segments) if s['t'] <= t])
    ev = [(P(t), 0, i) for i, t in enumerate(times)]
    ev += [(P(s['t']), 1, i) for i, s in enumerate(segments) if i]
    ev += [(P(t) + P(segments[at(t)]['params']['lag']), 2, P(d) * P(segments[at(t)]['params']['F'])) for t, d in doses]
    ev.sort(key=lambda e: (e[0], e[1]))
    x, now, cur, out = mp.zeros(n + 2, 1), None, 0, {}
    for t, kind, w in ev:
        if now is not None and t > now:
            x = mp.expm(matrix(n, segments[cur]['params']) * (t - now), method='taylor') * x
        now = t
        if kind == 0:
            out[w] = 1000 * x[n] / P(segments[cur]['params']['V1'])
        elif kind == 1:
            cur = w
        else:
            x[0] += w
    return [float(out[i]) for i in range(len(times))]


def params(kind):
    u = lambda a, b: round(a * (b / a) ** rnd.random(), 4)
    p = dict(k=u(.1, 12), CL=u(5, 90), V1=u(20, 900), Q=u(5, 150), V2=u(50, 6000), F=u(.4, 1.5), lag=rnd.choice([0, .25, .5]))
    if kind:
        k10, k12, k21 = p['CL'] / p['V1'], p['Q'] / p['V1'], p['Q'] / p['V2']
        s = k10 + k12 + k21
        al = (s + (s * s - 4 * k10 * k21) ** .5) / 2
        p['k'] = al * kind if rnd.random() < .5 else k10 * k21 / al * kind
    return p


cases = []
for c in range(40):
    n, kind = rnd.randint(1, 5), (rnd.choice([1, 1 + 1e-9, 1 - 1e-6, 1.01]) if c % 3 == 0 else 0)
    starts = sorted(rnd.sample([12.5, 24, 36.25, 48, 60], rnd.randint(0, 3)))
    segments = [dict(t=t, params=params(kind)) for t in [0] + starts]
    doses = [[12 * i + rnd.choice([0, 0, .5]), rnd.choice([.5, 1, 2])] for i in range(rnd.randint(1, 6))]
    times = sorted(set([2.5, 24, 48.25, 72, 100] + [rnd.choice([12.75, 36.5, 13])]))
    cases.append(dict(name=f'case_{c}', n_abs_stages=n, segments=segments, doses=doses, times=times,
                      conc_ng_ml=run(n, segments, doses, times)))
json.dump(cases, open(OUT, 'w'), indent=1)
print(len(cases), 'cases')
