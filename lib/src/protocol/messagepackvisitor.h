// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <msgpack/null_visitor.hpp>
#include <SocketIO/argumentswriter.h>
#include <SocketIO/parser.h>

namespace SocketIO {

/// What the MessagePack parser calls while it reads one packet: writes the packet's data as JSON text with attachments,
/// keeps its other members, and stops at what cannot be taken (a function that returns false ends the parsing).
class MessagePackVisitor final : public msgpack::null_visitor {
public:
    /// The packet, once all of it was visited. A fault of a packet as a whole has offset 0.
    [[nodiscard]] PacketReader::Result takePacket();
    /// Why it stopped; empty when it did not.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] bool isCutOff() const { return m_isCutOff; }

    // The names are the parser's.
    bool visit_nil();
    bool visit_boolean(bool truth);
    bool visit_positive_integer(uint64_t number);
    bool visit_negative_integer(int64_t number);
    bool visit_float32(float number) { return visit_float64(static_cast<double>(number)); }
    bool visit_float64(double number);
    bool visit_str(const char *text, uint32_t size);
    bool visit_bin(const char *bytes, uint32_t size);
    bool visit_ext(const char *bytes, uint32_t size);
    bool start_array(uint32_t size);
    bool end_array();
    bool start_map(uint32_t size);
    bool start_map_key();
    bool end_map_key();
    bool end_map();
    void insufficient_bytes(size_t, size_t) { m_isCutOff = true; }

private:
    enum class Member { Other, Type, Nsp, Data, Id };
    enum class Kind { Absent, Other, Integer, Text, Array, Object };
    /// What a member of the packet holds.
    struct Content {
        Kind kind = Kind::Absent;
        qint64 integer = 0;
        qsizetype size = 0; ///< Array: its elements
        QByteArray text = {};
    };

    [[nodiscard]] Content &content(Member member) { return m_contents[static_cast<std::size_t>(member)]; }
    bool stop(const QString &problem);
    bool key(QByteArrayView text);
    template <typename Write> bool value(Content content, Write write);
    bool undefined();
    bool binary(QByteArrayView bytes);
    bool time(const QByteArray &iso);
    bool extension(qint8 type, QByteArrayView bytes);
    bool openContainer();

    [[nodiscard]] QString problemOfPacket();
    [[nodiscard]] bool isDataValid();
    [[nodiscard]] PacketReader::Result withArguments(Packet packet);
    [[nodiscard]] QByteArray takeJson();

    std::array<Content, 5> m_contents; ///< by Member
    ArgumentsWriter m_writer; ///< the data
    QString m_problem;
    Member m_member = Member::Other;
    int m_depth = 0; ///< containers that are open; the first is the packet
    bool m_isKey = false;
    bool m_isCutOff = false;
    bool m_hasPlaceholderKey = false;
};

} // namespace SocketIO
