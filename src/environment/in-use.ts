import { InfraError } from '../system/errors.js';

/** Something still holds the resource, or its engine is busy with it: worth another try. */
export class InUse extends InfraError {}
