/** CWE ids, each a link to what the weakness is. */
export function Cwes({ ids }: { ids: number[] }) {
  if (ids.length === 0) return <span className="quiet">None</span>;
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
            aria-label={`CWE-${id}, opens in a new tab`}
          >
            {id}
          </a>
        </span>
      ))}
    </span>
  );
}
