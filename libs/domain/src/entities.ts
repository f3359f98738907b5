import { ArtefactSchema } from './reports/artefact.entity.js';
import { ReportSchema } from './reports/report.entity.js';

/** Every entity of the domain, for the ORM's configuration. */
export const entities = [ReportSchema, ArtefactSchema];
