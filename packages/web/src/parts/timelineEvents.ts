import type { Case, Embryo, Finding, Transfer } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import type { Plan } from '@nidation/core/pathway';
import type { Shape } from './icons.tsx';
import { investigationName } from '../workup/names.ts';

/** One thing that happened, or is planned, in the order of days; undated ones come first and say so. */
export interface TimelineEvent {
  readonly day: CalendarDay | undefined;
  readonly what: string;
  readonly detail: string;
  readonly shape: Shape;
  readonly when: 'past' | 'now' | 'ahead';
}

export function timelineOf(of: Case, plans: readonly Plan[]): readonly TimelineEvent[] {
  const past = (day: CalendarDay | undefined, what: string, detail: string, shape: Shape): TimelineEvent => ({
    day,
    what,
    detail,
    shape,
    when: day !== undefined && day > of.asOf ? 'ahead' : 'past',
  });
  const events: TimelineEvent[] = [
    ...(of.transfers ?? []).map((transfer, i) =>
      past(
        transfer.day,
        `Transfer ${String(i + 1)}`,
        transferWords(transfer),
        transfer.outcome === 'no positive test' ? 'cross' : transfer.outcome === undefined ? 'question' : 'half',
      ),
    ),
    ...(of.losses ?? []).map(({ day, kind, gestationalWeek }) =>
      past(day, 'Loss', `${kind}${weekWords(gestationalWeek)}`, 'half'),
    ),
    ...(of.stillbirths ?? []).map(({ day, cause, gestationalWeek }) =>
      past(day, 'Stillbirth', `${cause ?? 'cause not recorded'}${weekWords(gestationalWeek)}`, 'half'),
    ),
    ...of.findings.map((finding) =>
      past(finding.day, investigationName(finding.investigation), findingWords(finding), 'check'),
    ),
    ...of.th1Th2.map(({ day, th1Percent, th2Percent, reportedRatio }) =>
      past(
        day,
        'Th1/Th2',
        reportedRatio !== undefined
          ? `ratio ${String(reportedRatio)}`
          : `${String(th1Percent ?? '?')} % / ${String(th2Percent ?? '?')} %`,
        'dot',
      ),
    ),
    ...(of.endometrialProfile === undefined
      ? []
      : [
          past(
            of.endometrialProfile.day,
            'Endometrial profile',
            of.endometrialProfile.laboratoryClass ?? 'class not reported',
            'dot',
          ),
        ]),
    ...(of.woman.medicines ?? []).map(({ name, status, from }) => past(from, name, status, 'ring')),
    { day: of.asOf, what: 'Today', detail: 'all this is known as of this day', shape: 'today', when: 'now' },
    ...plans.map((plan) =>
      past(
        plan.firstDoseDay,
        `Plan version ${String(plan.version)}`,
        `first dose; transfer ${plan.transferDay}`,
        'diamond',
      ),
    ),
    ...(of.plannedTransfer?.day === undefined
      ? []
      : [
          {
            day: of.plannedTransfer.day,
            what: 'Planned transfer',
            detail: embryoWords(of.plannedTransfer.embryos),
            shape: 'diamond' as const,
            when: 'ahead' as const,
          },
        ]),
  ];
  return events.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

function weekWords(week: number | undefined): string {
  return week === undefined ? '' : `, week ${String(week)}`;
}

export function transferWords({ embryos, outcome }: Transfer): string {
  return `${embryoWords(embryos)}: ${outcome ?? 'outcome not recorded'}`;
}

/** '2 blastocysts, untested'. */
export function embryoWords(embryos: readonly Embryo[]): string {
  if (embryos.length === 0) return 'embryos not described';
  const kinds = new Map<string, number>();
  for (const { stage, ploidy, quality } of embryos) {
    const kind = [
      stage ?? 'stage not recorded',
      ploidy ?? 'ploidy not recorded',
      quality === undefined ? 'quality not recorded' : quality,
    ].join(', ');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, count]) => `${String(count)} × ${kind}`).join('; ');
}

export function findingWords(finding: Finding): string {
  const result =
    finding.investigation === 'endometrialThickness' ? `${String(finding.thicknessMm)} mm` : finding.result;
  const who = 'partner' in finding && finding.partner === 'partner' ? ' (partner)' : '';
  return `${result}${who}${finding.remark === undefined ? '' : `, ${finding.remark}`}`;
}
