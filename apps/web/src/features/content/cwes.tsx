import { common, content as t } from '../../messages/index.js';

/** List of CWE IDs, each with a link to its definition. */
export function CweLinks({ ids }: { ids: number[] }) {
  if (ids.length === 0) return <span className="quiet">{common.none}</span>;
  return (
    <span className="figures">
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a
            className="link"
            href={`https://cwe.mitre.org/data/definitions/${id}.html`}
            target="_blank"
            rel="noreferrer"
            aria-label={t.cweLink(id)}
          >
            {id}
          </a>
        </span>
      ))}
    </span>
  );
}
