#!/usr/bin/env python3
"""Writes sobol_oracle.json next to this script: the first 64 unscrambled Sobol points in 21 dimensions.

The engine adds half a step (2^-33) to each coordinate so that none is 0.
Needs: Python 3, scipy.
"""
import json
from pathlib import Path
import scipy
from scipy.stats import qmc

points = qmc.Sobol(21, scramble=False, bits=32).random(64).tolist()
json.dump(dict(generator='gen_sobol.py, scipy %s, qmc.Sobol(21, scramble=False, bits=32)' % scipy.__version__,
               note='first 64 points, before the half step 2^-33 that the engine adds', points=points),
          open(Path(__file__).resolve().parent / 'sobol_oracle.json', 'w'))
