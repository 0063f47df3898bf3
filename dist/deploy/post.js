import * as module from 'node:module';
module.enableCompileCache?.(process.env.RUNNER_TEMP && `${process.env.RUNNER_TEMP}/distsys-compile-cache`);
const { main } = await import('../index.js');
await main('deploy', 'post');
