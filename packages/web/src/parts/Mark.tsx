/** How sure a value is, printed beside it. A verified or recomputed value carries no mark. */
export function Mark({ of }: { of: string | undefined }) {
  switch (of) {
    case 'unverified':
      return <span className="mark">unverified</span>;
    case 'default':
      return <span className="mark">default · needs clinical sign-off</span>;
    case 'source document':
      return <span className="mark">source document only</span>;
    default:
      return null;
  }
}
