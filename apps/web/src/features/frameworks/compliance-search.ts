import { frameworkKinds } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { instant, oneOf, reader } from '../../list/search-parameters.js';

const instants = { asOf: instant, knownAt: instant };

/** Reads the instants of the figures in UTC (docs/domain.md, section 2). Default: now. */
export const frameworkSearch = reader(instants);
export type Instants = ReturnType<typeof frameworkSearch>;

/** Returns the instants of a page, for links to another page and for requests. */
export const instantsOf = ({ asOf, knownAt }: Instants): Instants => ({ asOf, knownAt });

/** Returns whether a page shows a selected instant. */
export const isPast = ({ asOf, knownAt }: Instants): boolean => asOf !== undefined || knownAt !== undefined;

export const complianceSearch = reader({ ...instants, tab: oneOf(frameworkKinds) });

/** People of a risk item to list. Without a value: those who are not trained. */
export const trainedFilter = oneOf(['yes', 'exempt', 'all']);
export const riskItemSearch = reader({ ...listParameters, ...instants, trained: trainedFilter });
export type RiskItemSearch = ReturnType<typeof riskItemSearch>;
