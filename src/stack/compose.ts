/** What the other rooms need of the files that describe stacks. */
export { loadCompose } from './compose/load.js';
export type { ComposeModel, ComposeService } from './compose/model.js';
export { composeImages, imagesOfManifests } from './images.js';
export { loadManifests } from './manifests/load.js';
