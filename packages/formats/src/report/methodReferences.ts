/** The paper of each procedure, found by the words in which a result names it. Same papers as in the core's docstrings. */

// prettier-ignore
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/\bwilson\b/i, 'Wilson EB. J Am Stat Assoc 1927;22:209-212, doi:10.1080/01621459.1927.10502953'],
  [/clopper[ -–]+pearson/i, 'Clopper CJ, Pearson ES. Biometrika 1934;26:404-413, doi:10.1093/biomet/26.4.404'],
  [/\bjeffreys\b/i, 'Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133, doi:10.1214/ss/1009213286'],
  [/agresti[ -–]+coull/i, 'Agresti A, Coull BA. Am Stat 1998;52:119-126, doi:10.1080/00031305.1998.10480550'],
  [/mid-?p\b/i, 'Lancaster HO. J Am Stat Assoc 1961;56:223-234, doi:10.1080/01621459.1961.10482105'],
  [/\bnewcombe\b/i, 'Newcombe RG. Stat Med 1998;17:873-890'],
  [/miettinen[ -–]+nurminen/i, 'Miettinen O, Nurminen M. Stat Med 1985;4:213-226, doi:10.1002/sim.4780040211'],
  [/\bmee\b/i, 'Mee RW. Biometrics 1984;40:1175-1176'],
  [/\bfisher\b/i, 'Fisher RA. J R Stat Soc 1935;98:39-54, doi:10.2307/2342435'],
  [/\byates\b/i, 'Yates F. Suppl J R Stat Soc 1934;1:217-235, doi:10.2307/2983604'],
  [/chi-?squared?\b|χ²/i, 'Pearson K. Phil Mag 1900;50:157-175, doi:10.1080/14786440009463897'],
  [/\bbarnard\b/i, 'Barnard GA. Biometrika 1947;34:123-138, doi:10.1093/biomet/34.1-2.123'],
  [/\bboschloo\b/i, 'Boschloo RD. Stat Neerl 1970;24:1-9, doi:10.1111/j.1467-9574.1970.tb00104.x'],
  [/\bholm\b/i, 'Holm S. Scand J Stat 1979;6:65-70'],
  [/\bwoolf\b/i, 'Woolf B. Ann Hum Genet 1955;19:251-253, doi:10.1111/j.1469-1809.1955.tb01348.x'],
  [/\bhaldane\b/i, 'Haldane JBS. Ann Hum Genet 1956;20:309-311'],
  [/mantel[ -–]+haenszel/i, 'Robins J, Breslow N, Greenland S. Biometrics 1986;42:311-323, doi:10.2307/2531052'],
  [/breslow[ -–]+day/i, 'Breslow NE, Day NE. Statistical Methods in Cancer Research I, 1980, 4.4'],
  [/\bfirth\b/i, 'Firth D. Biometrika 1993;80:27-38, doi:10.1093/biomet/80.1.27'],
  [/e-value/i, 'VanderWeele TJ, Ding P. Ann Intern Med 2017;167:268-274, doi:10.7326/M16-2607'],
  [/kaplan[ -–]+meier/i, 'Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481, doi:10.1080/01621459.1958.10501452'],
  [/aalen[ -–]+johansen/i, 'Aalen OO, Johansen S. Scand J Stat 1978;5:141-150'],
  [/\bgray\b/i, 'Gray RJ. Ann Stat 1988;16:1141-1154, doi:10.1214/aos/1176350951'],
  [/\bcox\b/i, 'Cox DR. J R Stat Soc B 1972;34:187-220'],
  [/probability of (censoring|stopping)|\bIPCW\b/i, 'Robins JM, Finkelstein DM. Biometrics 2000;56:779-788, doi:10.1111/j.0006-341X.2000.00779.x'],
  [/propensity|probability of treatment|\bIPT?W\b/i, 'Rosenbaum PR, Rubin DB. Biometrika 1983;70:41-55, doi:10.1093/biomet/70.1.41'],
  [/standardized difference/i, 'Austin PC. Stat Med 2009;28:3083-3107, doi:10.1002/sim.3697'],
  [/g-computation/i, 'Snowden JM, Rose S, Mortimer KM. Am J Epidemiol 2011;173:731-738, doi:10.1093/aje/kwq472'],
  [/\bAIPW\b|doubly robust/i, 'Robins JM, Rotnitzky A, Zhao LP. J Am Stat Assoc 1994;89:846-866, doi:10.1080/01621459.1994.10476818'],
  [/clustered|estimating equations|\bGEE\b/i, 'Liang KY, Zeger SL. Biometrika 1986;73:13-22, doi:10.1093/biomet/73.1.13'],
  [/\bdelong\b/i, 'DeLong ER, DeLong DM, Clarke-Pearson DL. Biometrics 1988;44:837-845, doi:10.2307/2531595'],
  [/\byouden\b/i, 'Youden WJ. Cancer 1950;3:32-35'],
  [/bootstrap|optimism/i, 'Efron B, Tibshirani RJ. An Introduction to the Bootstrap, 1993'],
  [/\bREML\b|restricted maximum likelihood/i, 'Viechtbauer W. J Educ Behav Stat 2005;30:261-293'],
  [/hartung[ -–]+knapp/i, 'Hartung J, Knapp G. Stat Med 2001;20:3875-3889, doi:10.1002/sim.1009'],
  [/\bI²|\bI2\b/, 'Higgins JPT, Thompson SG. Stat Med 2002;21:1539-1558, doi:10.1002/sim.1186'],
  [/\bpeto\b/i, 'Yusuf S et al. Prog Cardiovasc Dis 1985;27:335-371'],
  [/\begger\b/i, 'Egger M et al. BMJ 1997;315:629-634, doi:10.1136/bmj.315.7109.629'],
  [/beta-?binomial/i, 'Williams DA. Biometrics 1975;31:949-952'],
  [/beta-?geometric/i, 'Weinberg CR, Gladen BC. Biometrics 1986;42:547-560, doi:10.2307/2531205'],
  [/\bCUSUM\b/i, 'Steiner SH et al. Biostatistics 2000;1:441-452, doi:10.1093/biostatistics/1.4.441'],
  [/\bVLAD\b/i, 'Lovegrove J et al. Lancet 1997;350:1128-1130, doi:10.1016/S0140-6736(97)06507-0'],
  [/\bfunnel\b/i, 'Spiegelhalter DJ. Stat Med 2005;24:1185-1202, doi:10.1002/sim.1970'],
  [/\bfleiss\b/i, 'Fleiss JL, Tytun A, Ury HK. Biometrics 1980;36:343-346'],
];

/** The papers of a procedure; none when its name says no procedure known here: a reference is never guessed. */
export function methodReferences(name: string): readonly string[] {
  return REFERENCES.filter(([words]) => words.test(name)).map(([, reference]) => reference);
}
