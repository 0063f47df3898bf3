import { teardown } from '../environment/teardown.js';
import type { Recorder } from '../report/recorder.js';
import type { Context } from '../system/context.js';

/** Removes everything and looks again; what goes wrong is in the report, never thrown: teardown is the last word. */
export async function tearDown(context: Context, id: string, recorder: Recorder): Promise<void> {
  try {
    await recorder.step('teardown', 'teardown', async (step) => {
      recorder.teardown(await teardown(context, id, step));
    });
  } catch (error) {
    recorder.failed(error);
  }
}
