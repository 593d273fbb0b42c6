/** 'transfers[1].embryos[0].quality' as a reader counts: 'transfer 2, embryo 1: quality'. Other texts stay. */
export function placeWords(place: string): string {
  const match = /^transfers\[(\d+)\](?:\.embryos(?:\[(\d*)\])?)?(?:\.(\w+))?$/.exec(place);
  if (match === null) return place;
  const [, transfer, embryo, field] = match;
  const where = `transfer ${String(Number(transfer) + 1)}`;
  const which =
    embryo === undefined || embryo === ''
      ? place.includes('.embryos')
        ? ', embryos'
        : ''
      : `, embryo ${String(Number(embryo) + 1)}`;
  return `${where}${which}${field === undefined ? '' : `: ${inWords(field)}`}`;
}

function inWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/ years$/, '');
}

/** The same inside a sentence: 'Record transfers[1].outcome in the case.' */
export function withPlaces(sentence: string): string {
  return sentence.replaceAll(/transfers\[\d+\][\w.[\]]*\w|transfers\[\d+\]/g, (place) => placeWords(place));
}
