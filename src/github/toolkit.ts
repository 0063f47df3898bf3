import type * as actionsCore from '@actions/core';

/** The part of @actions/core that is used. */
export type Toolkit = Pick<
  typeof actionsCore,
  | 'getInput'
  | 'setOutput'
  | 'saveState'
  | 'getState'
  | 'setSecret'
  | 'error'
  | 'warning'
  | 'notice'
  | 'info'
  | 'summary'
>;
