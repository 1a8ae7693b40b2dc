/// What host and guest say to each other: read field by field, refused by field, written as hosts know it.
///
/// Names and fields are those of the InfiniService protocol; `hello` and what may follow it are ours, and are said to no
/// host that has not said `hello` first.
package dev.slipway.agent.message;
