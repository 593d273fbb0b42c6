/**
 * Columns and texts that could name a person. Found ones are refused unless the mapping leaves the column
 * out: a register row needs no name, no birth date and no record number.
 */

const HEADERS: readonly { readonly form: RegExp; readonly says: string }[] = [
  {
    form: /\b(first|last|full|family|given|patient|partner|maiden|middle)? ?names?\b(?! of)|\b(sur|fore)names?\b|\binitials\b/,
    says: 'a name',
  },
  { form: /\bdate of birth\b|\bbirth ?(date|day)\b|\bdob\b|\bborn on\b/, says: 'a birth date' },
  {
    form: /\bnhs\b|\bchi number\b|\bssn\b|\bsocial security\b|\bnational id\b|\bpassport\b|\binsurance (no|number|id)\b/,
    says: 'a national number',
  },
  {
    form: /\bmrn\b|\b(hospital|record|chart|file|case|folder) (no|nr|number|id)\b|\bmedical record\b/,
    says: 'a record number',
  },
  { form: /\be ?mail\b/, says: 'an e-mail address' },
  { form: /\b(tele)?phone\b|\bmobile( number| no)?$|\btel\b|\bfax\b/, says: 'a telephone number' },
  { form: /\baddress\b|\bstreet\b|\bpost ?code\b|\bzip( code)?\b/, says: 'an address' },
  { form: /\bcomments?\b|\bremarks?\b|\bfree ?text\b|\bnarrative\b|\bclinical notes?\b/, says: 'free text' },
];

/** 'patientName' and 'PATIENT_NAME' are 'patient name'. */
const words = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the header says the column holds, if that could name a person: 'a birth date'. */
export function personalHeader(header: string): string | undefined {
  const said = words(header);
  return HEADERS.find(({ form }) => form.test(said))?.says;
}

/** Weights 10 to 2, remainder of 11: the check digit of a UK NHS number. */
function nhsNumber(text: string): boolean {
  if (!/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(text)) return false;
  const digits = [...text.replace(/[ -]/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((all, digit, i) => all + digit * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** What one text looks like, if that could name a person. A plain number is none. */
export function personalText(text: string): string | undefined {
  if (text.length < 6) return undefined;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'an e-mail address';
  if (/^\+\d[\d ()/-]{7,18}$|^\(?0\d{2,4}\)?[ /-]\d[\d -]{4,10}$/.test(text)) return 'a telephone number';
  if (nhsNumber(text)) return 'an NHS number';
  return undefined;
}

const BIRTH_YEAR = /^(19[4-9]\d|200\d)[-/.]\d{2}[-/.]\d{2}$|^\d{2}[-/.]\d{2}[-/.](19[4-9]\d|200\d)$/;
const PERSON_NAME = /^\p{Lu}\p{Ll}+([ '-]\p{Lu}\p{Ll}+){1,3}$|^\p{Lu}[\p{Ll}\p{Lu}'-]+, \p{Lu}\p{Ll}+/u;

/** Most of at least this many different texts must look alike before a column is taken for what it looks like. */
const FEWEST_TEXTS = 5;
/** A column of few different texts is a list of codes, whatever they look like ("Black African"). */
const MOST_CODES = 60;

/** What a column's texts look like, if that could name a person. @param texts the different ones, blanks among them */
export function personalColumn(texts: readonly string[]): string | undefined {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < FEWEST_TEXTS) return undefined;
  const most = (form: (text: string) => boolean): boolean => filled.filter(form).length * 2 > filled.length;
  const single = filled.map(personalText);
  const said = single.find((one) => one !== undefined);
  if (said !== undefined && single.filter((one) => one !== undefined).length * 2 > filled.length) return said;
  if (most((text) => BIRTH_YEAR.test(text))) return 'a birth date';
  if (most((text) => text.length > 40 && text.split(' ').length > 5)) return 'free text';
  if (filled.length > MOST_CODES && most((text) => PERSON_NAME.test(text))) return 'a name';
  return undefined;
}
