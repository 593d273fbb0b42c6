import { dayInWords } from '@nidation/core/engines';
import type { Assessment, InteractionReading, RatioValue } from '@nidation/core/pathway';
import type { Section } from './section.ts';
import { needs } from './rifText.ts';
import { mark, percent, valueInWords } from './words.ts';

/** The ratio with its error, the endometrial profile, what stands in the way, and what her medicines do. */

export function immuneSection({ ratio, endometrialProfile: profile }: Assessment): Section {
  const title = `Th1/Th2 ratio: ${ratio.level}`;
  const profileWords = `endometrial profile: ${profile.level}${'disagree' in profile.value && profile.value.disagree ? '; our own reading of the three values differs' : ''}`;
  if (!('ratio' in ratio.value)) return { title, lines: [needs(ratio.value.needs), profileWords] };
  return { title, lines: [...ratioLines(ratio.value), profileWords] };
}

function ratioLines({ ratio, interval95, measurements, days, cutOffs, flags }: RatioValue): readonly string[] {
  const [low, high] = interval95;
  const of = `${String(measurements)} measurement${measurements === 1 ? '' : 's'}${days.length === 0 ? '' : ` (${days.map(dayInWords).join(', ')})`}`;
  const chances = cutOffs.map(
    ({ cutOff, probabilityAbove, grayZone }) =>
      `${String(cutOff)} or more ${percent(100 * probabilityAbove)}${grayZone ? ' (gray zone)' : ''}`,
  );
  return [
    `${valueInWords(ratio)}, 95 % interval ${low.toFixed(1)} to ${high.toFixed(1)} from ${of}${mark('default')}`,
    `chance that the true ratio is ${chances.join(', ')}`,
    ...flags,
  ];
}

export function stopSection({ stopItems, cautions }: Assessment): Section {
  const inTheWay = stopItems.filter(({ truth }) => truth === 'met');
  const open = stopItems.filter(({ truth }) => truth === 'unknown');
  const clear = stopItems.length - inTheWay.length - open.length;
  return {
    title: `Stop items: ${String(clear)} of ${String(stopItems.length)} clear, ${String(inTheWay.length)} in the way, ${String(open.length)} not known`,
    lines: [
      ...inTheWay.map(({ item }) => `in the way: ${item.name}${mark(item.confidence)} (${item.sourceIds.join(', ')})`),
      ...(open.length === 0
        ? []
        : [`not known, so nothing is planned: ${open.map(({ item }) => item.name).join('; ')}`]),
      ...cautions
        .filter(({ truth }) => truth === 'met')
        .map(({ words, item }) => `caution: ${words}${mark(item.confidence)}`),
    ],
  };
}

export function interactionSection({ interactions }: Assessment): Section {
  return { title: 'Interactions with tacrolimus', lines: interactions.flatMap(interactionLines) };
}

function interactionLines({
  medicine,
  status,
  interaction,
  words,
  onTreatment,
}: InteractionReading): readonly string[] {
  const first = `${medicine} (${status}): ${words}${mark(interaction?.sizeConfidence)}${interaction === undefined ? '' : ` (${interaction.sourceIds.join(', ')})`}`;
  if (interaction === undefined || !onTreatment) return [first];
  return [
    first,
    ...(interaction.saferAlternative === undefined ? [] : [`  ${interaction.saferAlternative}`]),
    ...(interaction.levelSchedule === undefined ? [] : [`  ${interaction.levelSchedule}`]),
    ...interaction.onTreatment.map(
      ({ sourceId, words: does, confidence }) => `  ${sourceId}: ${does}${mark(confidence)}`,
    ),
  ];
}
