import type { ReactNode } from 'react';

/** A sentence that always stands where its topic appears. */
export function Notice({
  children,
  kind,
  title,
}: {
  children: ReactNode;
  kind?: 'calm' | 'stop' | 'conflict';
  title?: string;
}) {
  return (
    <div className={`notice ${kind ?? ''}`} role="note">
      {title === undefined ? null : <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  );
}
