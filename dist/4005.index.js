export const id = 4005;
export const ids = [4005];
export const modules = {

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * Polls until `look` is done. Throws what `look` throws at once: a look that may fail in passing must
 * catch that itself. On timeout throws InfraError that names the reason and the last thing seen.
 */
async function waitFor(clock, options, look) {
    const end = clock.monotonic() + options.deadline;
    const maxInterval = options.maxInterval ?? 2_000;
    let interval = options.interval ?? 100;
    for (;;) {
        options.signal?.throwIfAborted();
        const poll = await look();
        if (poll.done)
            return poll.value;
        const left = end - clock.monotonic();
        if (left <= 0) {
            const seconds = Math.round(options.deadline / 1000);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri(`waited ${seconds} s for ${options.reason}; last seen: ${poll.seen}`);
        }
        await clock.sleep(Math.min(interval, left), options.signal);
        interval = Math.min(interval * 1.5, maxInterval);
    }
}
//# sourceMappingURL=wait.js.map

/***/ })

};
