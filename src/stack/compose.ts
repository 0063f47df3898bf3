/** What the other rooms need of the Compose side. */
export { loadCompose } from './compose/load.js';
export type { ComposeModel, ComposeService } from './compose/model.js';
export { composeImages } from './images.js';
