package dev.slipway.core.check;

/// Why a configuration cannot, or should not, run on a machine.
///
/// @param code stable, for documentation and scripts: `disk-too-small`
/// @param field of the configuration that it belongs to: `pool[0].vdev[0].disks[1]`
/// @param line in the KDL text, from 1; 0 where it has none
/// @param object what it is about: a serial number, an address
public record CheckProblem(
        Severity severity,
        String code,
        String field,
        int line,
        int column,
        String object,
        String cause,
        String remedy) {
    public enum Severity {
        /// Nothing is installed while there is one.
        ERROR,
        WARNING
    }
}
