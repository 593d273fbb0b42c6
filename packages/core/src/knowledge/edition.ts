/** The edition of everything in this room. */
export const KNOWLEDGE_VERSION = '2026.11';
/** The day up to which the evidence was read. */
export const EVIDENCE_DATE = '2026-11-22';
