import type { Investigation, Intervention } from './guidelines/guideline.ts';
import type { Interaction } from './interactions/interaction.ts';
import type { Caution, Contraindication, DoseLimit, HowToLearn } from './limits/limit.ts';
import type { MonitoringItem } from './monitoring/monitoring.ts';
import type { Protocol } from './protocols/protocol.ts';
import type { NelsonLawlorModel } from './prediction-models/nelsonLawlor2011.ts';
import type { ImplantationRates, RivalDefinition } from './references/implantationRates.ts';
import type { Conflict, Notice, Position, Source } from './sources/source.ts';
import type { Comparison, Observation } from './studies/study.ts';

/** One edition of everything with a citation: what the pathway is handed to answer with. */
export interface Knowledge {
  /** 'YYYY.MM'. */
  readonly version: string;
  /** The day up to which the evidence was read, 'YYYY-MM-DD'. */
  readonly evidenceDate: string;
  readonly sources: readonly Source[];
  readonly positions: readonly Position[];
  readonly notices: readonly Notice[];
  readonly conflicts: readonly Conflict[];
  readonly implantationRates: ImplantationRates;
  readonly rivalDefinitions: readonly RivalDefinition[];
  readonly predictionModel: NelsonLawlorModel;
  readonly investigations: readonly Investigation[];
  readonly interventions: readonly Intervention[];
  readonly comparisons: readonly Comparison[];
  readonly observations: readonly Observation[];
  readonly protocols: readonly Protocol[];
  readonly contraindications: readonly Contraindication[];
  readonly cautions: readonly Caution[];
  readonly doseLimits: readonly DoseLimit[];
  readonly howToLearn: readonly HowToLearn[];
  readonly interactions: readonly Interaction[];
  readonly monitoring: readonly MonitoringItem[];
}
