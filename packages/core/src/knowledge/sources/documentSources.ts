import type { Source } from './source.ts';

/** The two documents the project started from, and the project itself. */
export const documentSources: readonly Source[] = [
  {
    id: 'lectureDeck',
    citation: 'Nasehi N. "Tacrolimus And RIF" (lecture slides)',
    kind: 'lecture deck',
    confidence: 'source document',
    caution: 'A lecture by one clinician, not a guideline.',
  },
  {
    id: 'answerPage',
    citation:
      '"Tacrolimus in IVF for Recurrent Implantation Failure". Dr.Oracle, article 868359, updated 19 February 2026',
    kind: 'answer page',
    confidence: 'source document',
    caution: 'Not a guideline: a page of an answer site, marked "content is pending human review".',
  },
  {
    id: 'project',
    citation: 'Nidation project default',
    kind: 'project',
    confidence: 'default',
    caution: 'Needs clinical sign-off; editable by the clinic where the page says so.',
  },
];
