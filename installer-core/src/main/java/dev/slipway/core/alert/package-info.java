/// What is wrong with a machine, as data that travels, and in words.
///
/// Who finds it out is `monitor`; who is told, on a console, by the machine API or by Prometheus, need not know how.
package dev.slipway.core.alert;
