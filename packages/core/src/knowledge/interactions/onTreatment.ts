import type { Interaction } from './interaction.ts';

/** For a woman already on tacrolimus: what each source does, and the level schedule. All of it for a specialist to decide. */

type OnTreatment = Interaction['onTreatment'][number];

export const LEVELS_AROUND_A_DRUG = 'Trough 1 to 3 days after the drug is started, changed or stopped [default].';

export const CAPSULES: OnTreatment = {
  sourceId: 'project',
  words:
    'With 0.5 mg capsules 1 mg can be halved but not cut by 75 %: below that, holding doses is the only step. A specialist decides.',
  confidence: 'default',
};

export const STOP_AND_REFER: OnTreatment = {
  sourceId: 'project',
  words: 'No automatic dose cut. Stop and refer: a specialist decides and the decision is recorded.',
  confidence: 'default',
};

export const SPECIALIST: OnTreatment = {
  sourceId: 'project',
  words: 'A specialist decides whether to go on with levels or to stop; the decision is recorded.',
  confidence: 'default',
};

/** The answer page on azoles; a figure from stem-cell transplantation with sirolimus. */
export const PAGE_ON_AZOLES: OnTreatment = {
  sourceId: 'answerPage',
  words:
    'Cut the dose by 50-75 % before an azole is started; level every 2-3 days. A figure from stem-cell transplantation with sirolimus.',
  confidence: 'unverified',
};

export const PAGE_ON_MACROLIDES: OnTreatment = {
  sourceId: 'answerPage',
  words: 'Azithromycin rather than erythromycin or clarithromycin; level every 2-3 days with any antimicrobial.',
  confidence: 'unverified',
};

export const LABEL_ON_LEVELS: OnTreatment = {
  sourceId: 'usLabel',
  words: 'Lists it as changing the level.',
  confidence: 'verified',
};
