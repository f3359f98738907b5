import { ArtefactSchema } from './reports/artefact.entity.js';
import { ReportSchema } from './reports/report.entity.js';

/** All entities of the domain, for the configuration of the ORM. */
export const entities = [ReportSchema, ArtefactSchema];
