/** Now, in ms, on the clock that all processes of this machine share: times of two processes can be subtracted. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;
