import { Link } from '@tanstack/react-router';
import { Level } from '../parts/Level.tsx';

/** What neither list names. No level is invented for it. */
export function NotAddressed() {
  return (
    <section className="card" aria-label="Not addressed">
      <h2>
        <Level of="not addressed" /> <span className="muted">(2)</span>
      </h2>
      <ul className="items">
        <li className="item">
          <h3>Th1/Th2 ratio</h3>
          <p>
            Named in neither list. The nearest line, blood cytokine levels, is not recommended.{' '}
            <Link to="/couple/immune" search={true}>
              Immune profile
            </Link>
          </p>
        </li>
        <li className="item">
          <h3>Tacrolimus</h3>
          <p>
            Named in neither list: not addressed.{' '}
            <Link to="/couple/immune" search={true}>
              Protocols, for and against
            </Link>
          </p>
        </li>
      </ul>
    </section>
  );
}
