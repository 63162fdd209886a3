#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Makes the certificates beside this script anew. They are valid for a hundred years and belong to tests alone: their
# keys are public.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

begin=20000101000000Z
end=21200101000000Z

cat >"$work/ca.cnf" <<CONFIGURATION
[ca]
default_ca = tests
[tests]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
CONFIGURATION
: >"$work/index"
echo 1000 >"$work/serial"

# key NAME: an elliptic key on P-256.
key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null
}

# certificate NAME COMMON_NAME EXTENSIONS [END]
certificate() {
    key "$1"
    printf '%b' "$3" >"$work/extensions"
    openssl req -new -key "$1.key" -subj "/CN=$2" -out "$work/$1.csr"
    openssl ca -batch -notext -config "$work/ca.cnf" -cert ca.crt -keyfile "$work/ca.key" -in "$work/$1.csr" \
        -startdate $begin -enddate "${4:-$end}" -extfile "$work/extensions" -out "$1.crt" 2>/dev/null
}

here='subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\nextendedKeyUsage=serverAuth\n'

openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/ca.key" 2>/dev/null
openssl req -new -key "$work/ca.key" -subj "/CN=Sockeye test authority" -out "$work/ca.csr"
printf 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n' >"$work/extensions"
openssl ca -batch -notext -selfsign -config "$work/ca.cnf" -keyfile "$work/ca.key" -in "$work/ca.csr" \
    -startdate $begin -enddate $end -extfile "$work/extensions" -out ca.crt 2>/dev/null
certificate server localhost "$here"
certificate expired localhost "$here" 20010101000000Z
certificate wrong-host elsewhere.example 'subjectAltName=DNS:elsewhere.example\nextendedKeyUsage=serverAuth\n'
certificate client tester 'extendedKeyUsage=clientAuth\n'
