"""How gunicorn serves the page. Threads, so that a visitor who waits for redis does not hold up the others."""

import os

bind = f"0.0.0.0:{os.environ.get('PORT', '80')}"
workers = 2
worker_class = "gthread"
threads = 8
# The heartbeat of the workers must not stall on a slow disk.
worker_tmp_dir = "/dev/shm"
accesslog = "-"
graceful_timeout = 5
# The control socket of gunicorn wants a writable home, and nobody uses it here.
control_socket_disable = True
