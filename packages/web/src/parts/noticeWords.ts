import { knowledge } from '@nidation/core/knowledge';

/** A standing notice word for word, its places filled. */
export function noticeWords(id: string, places: Readonly<Record<string, string>> = {}): string {
  const notice = knowledge.notices.find((one) => one.id === id);
  if (notice === undefined) return '';
  return notice.words.replace(/\{(\w+)\}/g, (written, name: string) => places[name] ?? written).replaceAll('>=', '≥');
}
