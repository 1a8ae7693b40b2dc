#!/usr/bin/python3
"""A client of machined.MachineService that knows nothing of Slipway: Python, no generated code.

usage: foreign-client.py ADDR:PORT CODE CONFIGURATION
Prints one line a call; ends with 1 at the first thing that is not as the illumos daemon does it.
"""
import base64
import json
import sys

import grpc

LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR"]


def varint(value):
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def text_field(number, text):
    data = text.encode()
    return varint(number << 3 | 2) + varint(len(data)) + data


def fields(message):
    """The fields of a message as (number, value) pairs; lengths are checked by slicing."""
    found, at = [], 0

    def read_varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(message):
        tag = read_varint()
        if tag & 7 == 0:
            found.append((tag >> 3, read_varint()))
        else:
            assert tag & 7 == 2, tag
            length = read_varint()
            found.append((tag >> 3, message[at:at + length]))
            at += length
    return found


def call(channel, name, streaming=False):
    kind = channel.unary_stream if streaming else channel.unary_unary
    return kind("/machined.MachineService/" + name, request_serializer=bytes, response_deserializer=bytes)


def refused(what, code, attempt):
    try:
        attempt()
    except grpc.RpcError as error:
        assert error.code() == code, (what, error.code(), error.details())
        print(what, code.name)
        return
    raise AssertionError(what + " was not refused")


def main(address, code, configuration):
    wait = {"timeout": 30}
    channel = grpc.insecure_channel(address, compression=grpc.Compression.Gzip)
    claim, info = call(channel, "Claim"), call(channel, "GetSystemInfo")
    install = call(channel, "Install", streaming=True)

    disks = [value for number, value in fields(info(b"", **wait)) if number == 1]
    print("disks", [dict(fields(disk))[4].decode() for disk in disks])

    refused("wrong password", grpc.StatusCode.PERMISSION_DENIED, lambda: claim(text_field(1, "wrong"), **wait))
    refused("payload", grpc.StatusCode.UNIMPLEMENTED, lambda: claim(text_field(2, "x"), **wait))
    refused("no secret", grpc.StatusCode.INVALID_ARGUMENT, lambda: claim(b"", **wait))
    token = dict(fields(claim(text_field(1, code), **wait)))[1].decode()
    header, claims, _ = token.split(".")
    decoded = [json.loads(base64.urlsafe_b64decode(part + "==")) for part in (header, claims)]
    assert decoded[0]["alg"] == "HS256" and decoded[1]["exp"] - decoded[1]["iat"] == 7200, decoded
    print("token", decoded[0]["alg"], "two hours")

    kdl = text_field(2, configuration)
    refused("no token", grpc.StatusCode.NOT_FOUND, lambda: list(install(kdl, **wait)))
    bad = [("authorization", token[:-2] + "xx")]
    refused("bad token", grpc.StatusCode.PERMISSION_DENIED, lambda: list(install(kdl, metadata=bad, **wait)))
    good = [("authorization", token)]
    bad_kdl = text_field(2, 'pool "')
    refused("bad KDL", grpc.StatusCode.INVALID_ARGUMENT, lambda: list(install(bad_kdl, metadata=good, **wait)))

    failed = False
    for message in install(kdl, metadata=good, timeout=600):
        said = dict(fields(message))
        level = LEVELS[said.get(1, 0)]
        print(level, said.get(2, said.get(3)).decode())
        failed |= level == "ERROR"
    print("failed" if failed else "installed")


if __name__ == "__main__":
    with open(sys.argv[3], encoding="utf-8") as file:
        main(sys.argv[1], sys.argv[2], file.read())
