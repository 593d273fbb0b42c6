import type { Case } from '@nidation/core/case';
import { addDays, instantOf, localDay, type CalendarDay, type Instant } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { makePlan, type Plan } from '@nidation/core/pathway';
import { simulateStart, tacrolimusModels, type StartRequest } from '@nidation/core/pharmacokinetics';
import { explainText, levelsText } from '@nidation/formats/explain';
import { planIdentity } from '@nidation/formats/identity';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { settingsOf, triedEffects, triedInWords, type PkOptions } from './pkOptions.ts';
import { readCase, type CaseOptions } from './readCase.ts';
import type { World } from './world.ts';

export interface SimulateOptions extends CaseOptions, PkOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly transferDay?: CalendarDay;
  readonly days?: number;
  readonly firstDose?: Instant;
  readonly product?: 'immediate release' | 'prolonged release';
}

/** Two days before transfer, in the evening [default]. */
const START = { daysBefore: 2, hour: '21:00Z' } as const;
/** Dosing days where neither a plan nor the command line says: day −2 to day +13. */
const DOSING_DAYS = 16;

/** `nidation pk simulate CASE`: the first weeks of a dose somebody decided, before any level. It names no dose. */
export async function pkSimulateCommand(
  world: World,
  path: string | undefined,
  options: SimulateOptions,
): Promise<ExitCode> {
  const of = await readCase(world, path, options);
  if (of === undefined) return EXIT.invalid;
  const asked = requestOf(of, options);
  if ('fault' in asked) {
    world.say(asked.fault);
    return EXIT.invalid;
  }
  if ('open' in asked) {
    world.say(asked.open);
    return EXIT.needsClinician;
  }
  const { request, words } = asked;
  const answer = simulateStart(of, knowledge, tacrolimusModels, request);
  if (options.json === true) {
    world.print(
      asJson('nidation/levels/1', { software: SOFTWARE_VERSION, asOf: of.asOf, request, dose: words, answer }),
    );
  } else {
    const tried = [triedInWords(request) ?? '', ...triedEffects(request, answer)].filter((line) => line !== '');
    world.print([words, ...tried, '', levelsText(answer, knowledge)].join('\n'));
    if (options.explain === true) world.print(`\n${explainText(answer, knowledge)}`);
  }
  return answer.level === 'models agree' ? EXIT.answered : EXIT.needsClinician;
}

type Asked =
  { readonly request: StartRequest; readonly words: string } | { readonly fault: string } | { readonly open: string };

interface Dose {
  readonly mgPerDose: number;
  readonly everyHours: 12 | 24;
  readonly whose: string;
}

function planFor(of: Case, transferDay: CalendarDay): Plan | undefined {
  const { value } = makePlan(of, knowledge, { transferDay, planId: planIdentity(of) });
  return 'entries' in value ? value : undefined;
}

/** The dose typed on the command line, else that of the plan; never one made up. */
function doseFor({ dose, every }: SimulateOptions, plan: Plan | undefined): Dose | undefined {
  if (dose !== undefined) return { mgPerDose: dose, everyHours: every ?? 24, whose: 'as typed' };
  if (plan === undefined) return undefined;
  const times = every === undefined ? plan.intakes.length : 24 / every;
  const mgPerDose = plan.dose.allowed / times;
  // Unequal intakes are no regimen that can be simulated: nothing is rounded.
  if ((times !== 1 && times !== 2) || !Number.isInteger(mgPerDose * 2)) return undefined;
  return {
    mgPerDose,
    everyHours: times === 2 ? 12 : 24,
    whose: `of ${plan.protocolName}, the adopted protocol`,
  };
}

function requestOf(of: Case, options: SimulateOptions): Asked {
  const transferDay = options.transferDay ?? of.plannedTransfer?.day;
  if (transferDay === undefined && options.firstDose === undefined)
    return { fault: 'No transfer day: the case plans none; give --transfer-day, or --first-dose.' };
  const plan = transferDay === undefined ? undefined : planFor(of, transferDay);
  const dose = doseFor(options, plan);
  if (dose === undefined)
    return {
      open: 'No dose to simulate: no plan can be made from the adopted protocol for that day (see "nidation plan"). A dose somebody decided is given by --dose and --every.',
    };
  const firstDay = plan?.firstDoseDay ?? addDays(transferDay ?? of.asOf, -START.daysBefore);
  const firstDoseAt = options.firstDose ?? instantOf(`${firstDay}T${START.hour}`);
  const { mgPerDose, everyHours, whose } = dose;
  const { seed, draws, whatIf } = settingsOf(of, medicineOnly(options));
  const request: StartRequest = {
    seed,
    draws,
    ...(whatIf === undefined ? {} : { whatIf }),
    firstDoseAt,
    mgPerDose,
    everyHours,
    product: options.product ?? 'immediate release',
    lastDoseAt: lastDose(firstDoseAt, everyHours, options.days ?? plan?.dosingDays ?? DOSING_DAYS),
  };
  return {
    request,
    words: `${String(mgPerDose)} mg every ${String(everyHours)} h, ${whose}, first dose ${firstDoseAt}${options.firstDose === undefined ? ' (hour by default)' : ''}; before any level.`,
  };
}

/** Dose and interval are the simulated ones, not tried beside them. */
function medicineOnly({ dose: _dose, every: _every, ...rest }: SimulateOptions): PkOptions {
  return rest;
}

/** The last intake of that many dosing days. */
function lastDose(first: Instant, everyHours: 12 | 24, days: number): Instant {
  const hour = Number(first.slice(11, 13));
  const last = everyHours === 12 && hour < 12 ? hour + 12 : hour;
  return instantOf(`${addDays(localDay(first), days - 1)}T${String(last).padStart(2, '0')}${first.slice(13)}`);
}
