import type { Hazard } from './hazard.ts';
import { control } from './testFiles.ts';

/** Treated, or not helped, because evidence was told wrongly. */
export const evidenceHazards: readonly Hazard[] = [
  {
    id: 'H-24',
    hazard: 'A couple is told RIF though luck explains it, or too early',
    severity: 'serious',
    causes: ['a threshold one too low', 'poor embryos counted', 'a tie taken as above'],
    controls: [
      control('The table is proved: one row for every age, the least number above 60 %', [
        'proofs',
        'the RIF threshold table: one row for every age, falling chances, and the least number above 60 %',
      ]),
      control(
        'Exactly 60 % does not pass; two at the least',
        ['cumulativeChance', '50 % and 20 % are exactly 60 % and do not pass; a hair more does'],
        ['cumulativeChance', 'the minimum of two applies although one transfer exceeds 60 %'],
      ),
      control(
        'Luck is printed; only viable embryos count',
        ['rif', 'luck alone: 32.1, 30.1 and 37.7 % of such couples get there'],
        ['rif', 'poor and aneuploid embryos do not count; two embryos count once'],
      ),
    ],
    residual: 'The source of the rates is unverified, and the formula overestimates.',
  },
  {
    id: 'H-25',
    hazard: 'The age row is misread at 40',
    severity: 'moderate',
    causes: ['rows that differ between untested and euploid'],
    controls: [
      control(
        'Both readings are shown',
        ['rif', 'at 40 with euploid embryos both rows are read'],
        ['assessmentText', 'both readings of age 40 stand side by side'],
      ),
    ],
    residual: 'Whether age at retrieval is meant is not stated.',
  },
  {
    id: 'H-26',
    hazard: 'A chance is wrong because own and donor eggs are swapped',
    severity: 'serious',
    causes: ['the open application that carries the coefficients'],
    controls: [
      control('Own eggs carry the effect, donor eggs none; example of the deck reproduced', [
        'individualChance',
        'the trap: own eggs carry the own-egg effect, donor eggs none',
      ]),
    ],
    residual: 'The coefficients were not compared with the paper.',
  },
  {
    id: 'H-27',
    hazard: 'Evidence is shown one-sided',
    severity: 'serious',
    causes: ['"0 % untreated" alone', 'a title instead of a result', 'a claim that does not hold'],
    controls: [
      control(
        'Against stands before for, in the same form, with untreated outcomes',
        ['explainText', 'what speaks against stands before what speaks for'],
        ['protocols', 'every protocol by the ratio has evidence for, against, of the untreated and of harm'],
      ),
      control(
        'All 183 claims are kept, refuted ones with what refutes them',
        ['claims', '183 of 183: S1-01 to S1-129, S2-01 to S2-54, in order, none twice'],
        ['claims', 'a refuted claim is nowhere repeated as advice: what carries it speaks against it'],
      ),
      control(
        'Effects are computed from counts',
        ['evidence', 'at 11.8 and above significance depends on the test; the doubled mid-P is 0.059'],
        ['studies', 'the derived band is the difference of the two cut-offs, and the controls add up'],
      ),
    ],
    residual: 'Most papers were read as abstracts.',
  },
  {
    id: 'H-28',
    hazard: 'A page of an answer site is followed as a guideline',
    severity: 'serious',
    causes: ['"should be used"'],
    controls: [
      control(
        'Nowhere called a guideline; no guideline is said to recommend',
        ['knowledge', 'the answer page is nowhere called a guideline'],
        ['claims', 'the answer page is nowhere called a guideline'],
        [
          'positions',
          'no guideline and no label recommends tacrolimus, its continuation, the ratio or lymphocyte therapy',
        ],
      ),
    ],
    residual: 'It is the first answer many will find.',
  },
  {
    id: 'H-29',
    hazard: 'A question in words is answered with the wrong topic or with an invented dose',
    severity: 'critical',
    causes: ['free text', 'a number read as a ratio'],
    controls: [
      control(
        'The dose comes from the protocols evaluated, with the notices',
        ['ask', 'the dose at 11.0 comes from the protocols, is a conflict, and carries the notices'],
        ['topics', 'no dose is typed where the protocols answer'],
      ),
      control('Nothing that fits is said, and asks for a clinician', [
        'ask',
        'a question nobody foresaw lists the topics and asks for a clinician',
      ]),
    ],
    residual: 'A question understood otherwise than meant; other topics are named beside.',
  },
  {
    id: 'H-30',
    hazard: 'A red test or treatment is chosen because it is on the list',
    severity: 'moderate',
    causes: ['three levels read as a menu'],
    controls: [
      control('What is not recommended says so first', [
        'topics',
        'whatever a guideline does not recommend is told so first',
      ]),
    ],
    residual: 'Levels are those of the deck; the full text was not compared.',
  },
  {
    id: 'H-31',
    hazard: 'A rule has no effect, or a warning never appears',
    severity: 'serious',
    causes: ['a limit nobody can meet', 'one that another always covers'],
    controls: [
      control(
        'Every refusal and warning is proved to reach somebody',
        ['proofs', 'every refusal and every warning is reached by somebody'],
        ['proofs', 'a dead limit: one nobody can meet, and one that another always covers'],
      ),
      control('A stop never comes before its warning', ['proofs', 'a stop limit never comes before its warning']),
      control('Two evaluators agree, with edges one float apart', [
        'evaluators',
        'agree on the dose one float below, on and above every edge',
      ]),
    ],
    residual: 'A limit that is reached and set wrongly: all numeric limits are defaults.',
  },
  {
    id: 'H-32',
    hazard: 'Alert fatigue hides the one that matters',
    severity: 'moderate',
    causes: ['every protocol repeats the same stop items'],
    controls: [
      control('What would change an answer is the nearest change, tried by applying it', [
        'wouldChange',
        '%s: each change of one fact turns each protocol as it says',
      ]),
    ],
    residual: 'Not measured with clinicians.',
  },
  {
    id: 'H-33',
    hazard: 'Bad input is read as something else and answered',
    severity: 'serious',
    causes: ['a misspelled field', 'a damaged file'],
    controls: [
      control('Every planted fault is named and nothing is answered', [
        'malformed',
        'every malformed file is refused, and every planted fault is named',
      ]),
      control('No text makes the reader fail', ['caseFile', 'law: no text makes the reader throw']),
    ],
    residual: 'Well-formed and wrong.',
  },
  {
    id: 'H-34',
    hazard: 'A control is thought to work and is not tested',
    severity: 'serious',
    causes: ['a skipped test', 'a test that was renamed'],
    controls: [
      control('No test is skipped; a link of this table to no test fails the build', [
        'nothingSkipped',
        'no test is skipped, postponed or run alone',
      ]),
    ],
    residual: 'A test that cannot fail.',
  },
];
