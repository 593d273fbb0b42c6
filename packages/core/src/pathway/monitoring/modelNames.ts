import { oneDecimal } from '../../engines/quantities/rounding.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';

/** 'Woillard 2011', 'Andrews 2019 final'. */
export function modelName({ id }: Pick<PopulationModel, 'id'>): string {
  const words = id.slice(id.indexOf('/') + 1).split('-');
  return words.map((word, i) => (i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' ');
}

/** A level for people: '3.1'. */
export function ngPerMl(value: number): string {
  return oneDecimal(value).toFixed(1);
}
