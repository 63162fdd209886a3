# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT

# Installs the packages of package-lock.json beside this file, unless they are there already.
cmake_minimum_required(VERSION 3.25)

set(Lock ${CMAKE_CURRENT_LIST_DIR}/package-lock.json)
# npm writes this one last, so it stands for a finished installation.
set(Installed ${CMAKE_CURRENT_LIST_DIR}/node_modules/.package-lock.json)

if(EXISTS ${Installed} AND NOT ${Lock} IS_NEWER_THAN ${Installed})
    message(STATUS "npm packages are up to date")
    return()
endif()
find_program(NPM npm)
if(NOT NPM)
    message(STATUS "npm is not installed: tests of Node servers will be skipped")
    return()
endif()
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund
    WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR} RESULT_VARIABLE Result)
if(NOT Result EQUAL 0)
    message(FATAL_ERROR "npm ci failed in ${CMAKE_CURRENT_LIST_DIR} (${Result})")
endif()
