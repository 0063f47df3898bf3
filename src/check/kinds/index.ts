import type { Kind } from '../kind.js';
import { browser } from './browser.js';
import { docker } from './docker.js';
import { exec } from './exec.js';
import { http } from './http.js';
import { images } from './images.js';
import { kill } from './kill.js';
import { kubernetes } from './kubernetes.js';
import { load } from './load.js';
import { network } from './network.js';
import { outage } from './outage.js';
import { redis } from './redis.js';
import { registry } from './registry.js';
import { restart } from './restart.js';
import { scale } from './scale.js';
import { service } from './service.js';
import { socketio } from './socketio.js';
import { sql } from './sql.js';
import { stack } from './stack.js';
import { tcp } from './tcp.js';
import { update } from './update.js';

/** The table of kinds by the key under which a check names them; a new kind is a file and an entry here. */
export const kinds = {
  http,
  tcp,
  exec,
  socketio,
  sql,
  redis,
  stack,
  service,
  images,
  network,
  docker,
  kubernetes,
  registry,
  browser,
  load,
  scale,
  kill,
  restart,
  update,
  outage,
} satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;
